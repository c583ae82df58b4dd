namespace Oborot.Cli.Commands;

/// <summary>Two small files beside a ledger that tell that a desk is open over it, and where.</summary>
/// <remarks>The first is locked for as long as the desk is open; the system frees it however the program ends. The second holds the address.</remarks>
internal sealed class DeskSign : IDisposable
{
    private const int Steps = 100;
    private const int StepMilliseconds = 100;

    private readonly string ledger;
    private readonly FileStream held;

    private DeskSign(string ledger, FileStream held) => (this.ledger, this.held) = (ledger, held);

    /// <summary>Says that a desk is being opened.</summary>
    /// <param name="ledger">The ledger's file.</param>
    /// <returns>Null where another one is open already. The first file stays when the desk closes: were it deleted, two could hold it.</returns>
    /// <exception cref="UsageException">The folder cannot be written to.</exception>
    public static DeskSign? Hang(string ledger)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(ledger)!);
            var held = new FileStream(ledger + ".open", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            File.Delete(AddressFile(ledger));
            return new DeskSign(ledger, held);
        }
        catch (IOException) when (File.Exists(ledger + ".open"))
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{ledger}: its folder cannot be written to; name another file with --ledger");
        }
    }

    /// <summary>Tells the address to whoever starts a second desk.</summary>
    public void Write(string address)
    {
        var written = AddressFile(ledger) + ".new";
        File.WriteAllText(written, address);
        File.Move(written, AddressFile(ledger), overwrite: true);
    }

    /// <summary>The address of the desk that is open over a ledger; waits while it is being opened.</summary>
    /// <exception cref="UsageException">It does not tell its address in ten seconds.</exception>
    public static string Read(string ledger)
    {
        for (var step = 0; step < Steps; step++)
        {
            if (File.Exists(AddressFile(ledger)))
            {
                return File.ReadAllText(AddressFile(ledger));
            }
            Thread.Sleep(StepMilliseconds);
        }
        throw new UsageException($"{ledger}: another desk is being opened over it and does not tell its address; end that program and try again");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(AddressFile(ledger));
        held.Dispose();
    }

    private static string AddressFile(string ledger) => ledger + ".address";
}
