namespace Oborot.Bench.Synthetic;

/// <summary>Who trades: countries in the order of how often news names them (assumed, after the annotated articles), then blocs.</summary>
internal static class Parties
{
    /// <summary>The number of countries.</summary>
    public const int Countries = 200;

    /// <summary>All countries together.</summary>
    public const int World = Countries;

    private const string InOrder =
        "KZ UZ RU KG CN TR BY TJ AZ TM GE AM DE US IN UA PL MN KR JP IT GB FR AE IR PK AF NL ES VN ID MY SG TH BR ZA EG SA NG KE UG UY ZW AU CA MX CH "
        + "BE AT CZ SK HU RO BG RS LT LV EE FI SE NO DK IE PT GR CY HR SI MD IL IQ JO KW QA OM BH LB SY YE BD LK NP MM KH LA PH HK MO BN TW NZ PG FJ AR "
        + "CL CO PE EC BO PY VE CU DO HT GT HN SV NI CR PA JM TT BS BB GY SR BZ MA DZ TN LY SD SS ET ER DJ SO TZ RW BI CD CG CM GA GQ CF TD NE ML BF SN "
        + "GM GN GW SL LR CI GH TG BJ AO NA BW ZM MW MZ MG MU SC KM LS SZ CV ST MR AL MK ME BA XK MT LU IS AD MC SM LI MV BT TL KP VU WS TO SB KI FM MH "
        + "PW NR TV AG DM GD KN LC VC PS VA GL ";

    /// <summary>Codes by number.</summary>
    public static readonly string[] Codes = [.. InOrder.Split(' ', StringSplitOptions.RemoveEmptyEntries), "WORLD", "EAEU", "CIS", "CA5", "EU"];

    // As in data/policy.yaml, so that what members tell adds up to what is told of the bloc.
    private static readonly int[][] BlocMembers =
    [
        [.. Enumerable.Range(0, Countries)],
        Numbers("AM BY KG KZ RU"),
        Numbers("AM AZ BY KG KZ MD RU TJ TM UZ"),
        Numbers("KG KZ TJ TM UZ"),
        Numbers("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"),
    ];

    /// <summary>True for a country, false for a bloc or the world.</summary>
    public static bool IsCountry(int party) => party < Countries;

    /// <summary>The countries of a bloc.</summary>
    public static int[] Members(int bloc) => BlocMembers[bloc - Countries];

    /// <summary>A bloc by chance, not the world.</summary>
    public static int AnyBloc(Random chance) => World + 1 + chance.Next(BlocMembers.Length - 1);

    private static int[] Numbers(string codes) => [.. codes.Split(' ').Select(c => Array.IndexOf(Codes, c))];
}
