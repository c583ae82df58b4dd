using System.Runtime.InteropServices;
using System.Text;

namespace Oborot.Tests.Languages;

/// <summary>The Compact Language Detector 2: an identifier that has nothing in common with ours. Debian has it as <c>libcld2-0</c>.</summary>
internal static class Cld2
{
    private const string Library = "libcld2.so.0";

    public static bool IsThere { get; } = NativeLibrary.TryLoad(Library, out _);

    /// <summary>The language of a text, ISO 639-1; null when it is not sure.</summary>
    public static string? Identify(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var language = DetectLanguage(bytes, bytes.Length, true, out var isReliable);
        return isReliable ? Marshal.PtrToStringAnsi(LanguageCode(language))!.Split('-')[0] : null;
    }

    [DllImport(Library, EntryPoint = "_ZN4CLD214DetectLanguageEPKcibPb")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int DetectLanguage(byte[] text, int length, [MarshalAs(UnmanagedType.U1)] bool isPlain, [MarshalAs(UnmanagedType.U1)] out bool isReliable);

    [DllImport(Library, EntryPoint = "_ZN4CLD212LanguageCodeENS_8LanguageE")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint LanguageCode(int language);
}
