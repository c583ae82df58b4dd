namespace Oborot.Edges.Statistics.Comtrade;

/// <summary>The fields of a UN Comtrade record that are read.</summary>
internal enum ComtradeField
{
    TypeCode,
    FreqCode,
    Period,
    ReporterCode,
    FlowCode,
    PartnerCode,
    Partner2Code,
    ClassificationCode,
    CmdCode,
    CustomsCode,
    MosCode,
    MotCode,
    NetWgt,
    IsNetWgtEstimated,
    LegacyEstimationFlag,
    CifValue,
    FobValue,
    PrimaryValue,
    IsReported,
    IsAggregate,
}
