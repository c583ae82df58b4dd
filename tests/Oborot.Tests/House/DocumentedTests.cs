using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Oborot.Cli;
using Oborot.Edges.Documents;

namespace Oborot.Tests.House;

/// <summary>What is public is explained. That every member has a comment is the compiler's business; that it says something is checked here.</summary>
public sealed class DocumentedTests
{
    private static readonly Dictionary<string, Assembly> Assemblies = new Assembly[] { typeof(Reader).Assembly, typeof(DocumentSource).Assembly, typeof(App).Assembly }
        .ToDictionary(a => a.GetName().Name!);

    public static TheoryData<string> Names => [.. Assemblies.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_documented_member_says_something(string assembly) =>
        Assert.Empty(Members(assembly).Where(m => IsPublic(assembly, m.Key) && !SaysSomething(m.Value)).Select(m => m.Key));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_public_type_and_member_is_documented(string assembly)
    {
        var known = Members(assembly);
        var missing = from type in Assemblies[assembly].GetExportedTypes()
                      let id = Id(type)
                      let fromParameters = Parameters(type)
                      from wanted in Own(type).Where(m => !fromParameters.Contains(m.Name)).Select(m => $"{Letter(m)}:{id}.{m.Name}").Prepend($"T:{id}")
                      where !known.Keys.Any(k => k == wanted || k.StartsWith(wanted + "(", StringComparison.Ordinal) || k.StartsWith(wanted + "``", StringComparison.Ordinal))
                      select wanted;
        Assert.Empty(missing.Distinct());
    }

    private static Dictionary<string, XElement> Members(string assembly)
    {
        var file = Path.ChangeExtension(Assemblies[assembly].Location, ".xml");
        return XDocument.Load(file).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);
    }

    private static bool IsPublic(string assembly, string id) =>
        Array.Exists(Assemblies[assembly].GetExportedTypes(), t => id.AsSpan(2).StartsWith(Id(t), StringComparison.Ordinal));

    // Two words at the least: one would only repeat the name. A value of a list may have one.
    private static bool SaysSomething(XElement member) =>
        member.Element("inheritdoc") is not null
        || member.Element("summary")?.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= (member.Attribute("name")!.Value[0] == 'F' ? 1 : 2);

    private static IEnumerable<MemberInfo> Own(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(m => m is PropertyInfo or FieldInfo { IsSpecialName: false } or MethodInfo { IsSpecialName: false })
        .Where(m => m.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !type.IsSubclassOf(typeof(Delegate)));

    // A record's parameters are explained where they stand.
    private static HashSet<string> Parameters(Type type) =>
        [.. type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.Name!), .. IsRecord(type) ? RecordMembers : []];

    private static readonly string[] RecordMembers = ["Equals", "GetHashCode", "ToString", "Deconstruct", "EqualityContract"];

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static string Id(Type type) => type.FullName!.Replace('+', '.');

    private static char Letter(MemberInfo member) => member switch { PropertyInfo => 'P', FieldInfo => 'F', _ => 'M' };
}
