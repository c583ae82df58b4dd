@echo off
rem Builds the program when it is missing, then runs it. After a change of the sources: rmdir /s artifacts\oborot
setlocal
set "root=%~dp0"
set "program=%root%artifacts\oborot"
if exist "%program%\oborot.dll" goto run
echo oborot: building (once, about half a minute) ... 1>&2
dotnet publish "%root%src\Oborot.Cli" -c Release -o "%program%" --nologo -v quiet 1>&2 || exit /b 1
:run
dotnet "%program%\oborot.dll" %*
exit /b %errorlevel%
