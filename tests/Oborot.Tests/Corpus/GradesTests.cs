using Oborot.Edges.Corpus;
using Oborot.Tests.Docs;
using Oborot.Tests.House;

namespace Oborot.Tests.Corpus;

/// <summary><c>data/grades.json</c> tells what the repository's packs reach now; <c>OBOROT_APPROVE=1</c> writes it, and the README's table with it.</summary>
public class GradesTests
{
    private const string Kept = "data/grades.json";

    [Fact]
    public void The_file_holds_what_is_reached()
    {
        var text = GradesFile.Text(Graded.Shipped);
        if (GeneratedPart.IsApproving)
        {
            File.WriteAllText(Repository.At(Kept), text);
        }
        Assert.True(Repository.Read(Kept) == text, $"{Kept} is behind the program; look at the difference and run this test with OBOROT_APPROVE=1:\n{text}");
        Assert.Equal(text, GradesFile.Text(GradesFile.Load(Repository.At(Kept))));
    }
}
