using System.Globalization;
using System.Runtime.InteropServices;
using Oborot.Solving;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace Oborot.Tests.Solving;

/// <summary>The theorem prover Z3: exact for linear equations and, where time allows, for products. Debian has it as <c>libz3-4</c>.</summary>
internal sealed class Z3 : IDisposable
{
    private const string Library = "libz3.so.4";
    // In steps of its own, so that its answers do not depend on the machine.
    private const uint Patience = 2_000_000;

    private readonly nint context;
    private readonly nint solver;
    private readonly nint real;
    private readonly nint zero;

    /// <param name="withProducts">False for linear equations alone, which a simpler solver decides sooner.</param>
    public Z3(bool withProducts = false)
    {
        var config = MakeConfig();
        context = MakeContext(config);
        DeleteConfig(config);
        solver = withProducts ? MakeSolver(context) : MakeSimpleSolver(context);
        SolverIncRef(context, solver);
        real = MakeRealSort(context);
        zero = Numeral(0);
        var parameters = MakeParams(context);
        ParamsIncRef(context, parameters);
        ParamsSetUInt(context, parameters, MakeStringSymbol(context, "rlimit"), Patience);
        SolverSetParams(context, solver, parameters);
        ParamsDecRef(context, parameters);
    }

    public static bool IsThere { get; } = NativeLibrary.TryLoad(Library, out _);

    /// <summary>Whether all equations and some tellings can be true together; null when Z3 does not find out in time.</summary>
    public bool? AreConsistent(Network network, IEnumerable<Telling> tellings)
    {
        SolverPush(context, solver);
        foreach (var equation in network.Equations)
        {
            Assert(Formula(equation));
        }
        foreach (var (unknown, range) in tellings)
        {
            if (range.Low is { } low)
            {
                Assert(MakeGe(context, Unknown(unknown), Numeral(low)));
            }
            if (range.High is { } high)
            {
                Assert(MakeLe(context, Unknown(unknown), Numeral(high)));
            }
        }
        var answer = SolverCheck(context, solver);
        SolverPop(context, solver, 1);
        return answer == 0 ? null : answer > 0;
    }

    public void Dispose()
    {
        SolverDecRef(context, solver);
        DeleteContext(context);
    }

    private void Assert(nint formula) => SolverAssert(context, solver, formula);

    private nint Formula(Equation equation)
    {
        var terms = equation.Unknowns.Select((u, i) => Product(Numeral(equation.Factors[i]), Unknown(u))).ToArray();
        return equation.Form switch
        {
            Form.Sum => MakeEq(context, Sum(terms), zero),
            Form.AtMost => MakeLe(context, Sum(terms), zero),
            _ => MakeEq(context, Unknown(equation.Unknowns[0]), Product(Numeral(equation.Factors[0]), Unknown(equation.Unknowns[1]), Unknown(equation.Unknowns[2]))),
        };
    }

    private nint Sum(nint[] terms) => MakeAdd(context, (uint)terms.Length, terms);

    private nint Product(params nint[] factors) => MakeMul(context, (uint)factors.Length, factors);

    private nint Unknown(int number) => MakeConst(context, MakeIntSymbol(context, number), real);

    private nint Numeral(decimal value) => MakeNumeral(context, value.ToString(CultureInfo.InvariantCulture), real);

    [DllImport(Library, EntryPoint = "Z3_mk_config")]
    private static extern nint MakeConfig();

    [DllImport(Library, EntryPoint = "Z3_del_config")]
    private static extern void DeleteConfig(nint config);

    [DllImport(Library, EntryPoint = "Z3_mk_context")]
    private static extern nint MakeContext(nint config);

    [DllImport(Library, EntryPoint = "Z3_del_context")]
    private static extern void DeleteContext(nint context);

    [DllImport(Library, EntryPoint = "Z3_mk_solver")]
    private static extern nint MakeSolver(nint context);

    [DllImport(Library, EntryPoint = "Z3_mk_simple_solver")]
    private static extern nint MakeSimpleSolver(nint context);

    [DllImport(Library, EntryPoint = "Z3_solver_inc_ref")]
    private static extern void SolverIncRef(nint context, nint solver);

    [DllImport(Library, EntryPoint = "Z3_solver_dec_ref")]
    private static extern void SolverDecRef(nint context, nint solver);

    [DllImport(Library, EntryPoint = "Z3_solver_set_params")]
    private static extern void SolverSetParams(nint context, nint solver, nint parameters);

    [DllImport(Library, EntryPoint = "Z3_solver_push")]
    private static extern void SolverPush(nint context, nint solver);

    [DllImport(Library, EntryPoint = "Z3_solver_pop")]
    private static extern void SolverPop(nint context, nint solver, uint count);

    [DllImport(Library, EntryPoint = "Z3_solver_assert")]
    private static extern void SolverAssert(nint context, nint solver, nint formula);

    [DllImport(Library, EntryPoint = "Z3_solver_check")]
    private static extern int SolverCheck(nint context, nint solver);

    [DllImport(Library, EntryPoint = "Z3_mk_params")]
    private static extern nint MakeParams(nint context);

    [DllImport(Library, EntryPoint = "Z3_params_inc_ref")]
    private static extern void ParamsIncRef(nint context, nint parameters);

    [DllImport(Library, EntryPoint = "Z3_params_dec_ref")]
    private static extern void ParamsDecRef(nint context, nint parameters);

    [DllImport(Library, EntryPoint = "Z3_params_set_uint")]
    private static extern void ParamsSetUInt(nint context, nint parameters, nint name, uint value);

    [DllImport(Library, EntryPoint = "Z3_mk_string_symbol", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern nint MakeStringSymbol(nint context, string name);

    [DllImport(Library, EntryPoint = "Z3_mk_int_symbol")]
    private static extern nint MakeIntSymbol(nint context, int number);

    [DllImport(Library, EntryPoint = "Z3_mk_real_sort")]
    private static extern nint MakeRealSort(nint context);

    [DllImport(Library, EntryPoint = "Z3_mk_const")]
    private static extern nint MakeConst(nint context, nint symbol, nint sort);

    [DllImport(Library, EntryPoint = "Z3_mk_numeral", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern nint MakeNumeral(nint context, string value, nint sort);

    [DllImport(Library, EntryPoint = "Z3_mk_add")]
    private static extern nint MakeAdd(nint context, uint count, nint[] terms);

    [DllImport(Library, EntryPoint = "Z3_mk_mul")]
    private static extern nint MakeMul(nint context, uint count, nint[] factors);

    [DllImport(Library, EntryPoint = "Z3_mk_eq")]
    private static extern nint MakeEq(nint context, nint left, nint right);

    [DllImport(Library, EntryPoint = "Z3_mk_le")]
    private static extern nint MakeLe(nint context, nint left, nint right);

    [DllImport(Library, EntryPoint = "Z3_mk_ge")]
    private static extern nint MakeGe(nint context, nint left, nint right);
}
