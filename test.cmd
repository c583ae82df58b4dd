@echo off
rem Restores, builds and runs all tests.
setlocal
cd /d "%~dp0"
dotnet restore Oborot.slnx --locked-mode -v quiet || exit /b 1
dotnet build Oborot.slnx --no-restore --nologo -v quiet || exit /b 1
dotnet test Oborot.slnx --no-build --nologo %*
exit /b %errorlevel%
