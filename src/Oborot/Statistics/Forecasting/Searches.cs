namespace Oborot.Statistics.Forecasting;

/// <summary>Where functions are least, without their derivatives; the same on every machine.</summary>
internal static class Searches
{
    private const int Cells = 50;
    private const double Finest = 1e-10;
    private const int MostEvaluations = 2000;
    private static readonly double Tolerance = Math.Sqrt(Math.BitIncrement(1) - 1);

    /// <summary>Of one number between two: a grid, then ever smaller steps from its best point.</summary>
    public static double Least(Func<double, double> function, double low, double high)
    {
        var cell = (high - low) / Cells;
        var best = Best(Enumerable.Range(0, Cells + 1).Select(i => low + (cell * i)));
        for (var step = cell / 2; step > Finest * (high - low);)
        {
            var next = Best([Math.Max(low, best.At - step), Math.Min(high, best.At + step)]);
            (best, step) = next.Value < best.Value ? (next, step) : (best, step / 2);
        }
        return best.At;

        (double At, double Value) Best(IEnumerable<double> points) => points.Select(p => (At: p, Value: function(p))).MinBy(p => p.Value);
    }

    /// <summary>Of several numbers, near a point: the simplex of Nelder and Mead (1965) with the first steps and the end of Nash (1990, algorithm 19).</summary>
    /// <param name="function">What is made small; greater than anything else outside the allowed region.</param>
    /// <param name="start">Where the search begins; inside the region.</param>
    public static double[] Least(Func<double[], double> function, double[] start)
    {
        var simplex = new Simplex(function, start);
        var enough = Tolerance * (Math.Abs(simplex.Best.Value) + Tolerance);
        while (simplex.Worst.Value > simplex.Best.Value + enough && simplex.Evaluations <= MostEvaluations && simplex.Move())
        {
        }
        return simplex.Best.At;
    }

    private readonly record struct Corner(double[] At, double Value);

    private sealed class Simplex
    {
        private readonly Func<double[], double> function;
        private readonly Corner[] corners;
        private int best;
        private int worst;
        private double size;

        public Simplex(Func<double[], double> function, double[] start)
        {
            this.function = function;
            var step = start.Max(s => Math.Abs(s) / 10) is > 0 and var tenth ? tenth : 0.1;
            corners = [Corner(start), .. start.Select((s, i) => Corner([.. start.Select((t, j) => j == i ? s + step : t)]))];
            size = 10 * step * start.Length;
            Rank();
        }

        public int Evaluations { get; private set; }

        public Corner Best => corners[best];

        public Corner Worst => corners[worst];

        // False when the simplex cannot shrink any more.
        public bool Move()
        {
            var centre = Best.At.Select((_, i) => corners.Where((_, j) => j != worst).Average(c => c.At[i])).ToArray();
            var mirrored = Corner(Mix(2, centre, Worst.At));
            var goesOn = mirrored.Value < Best.Value ? Stretch(centre, mirrored) : Contract(centre, mirrored);
            Rank();
            return goesOn;
        }

        private bool Stretch(double[] centre, Corner mirrored)
        {
            var further = Corner(Mix(2, mirrored.At, centre));
            corners[worst] = further.Value < mirrored.Value ? further : mirrored;
            return true;
        }

        private bool Contract(double[] centre, Corner mirrored)
        {
            var better = mirrored.Value < Worst.Value;
            if (better)
            {
                corners[worst] = mirrored;
            }
            var nearer = Corner(Mix(0.5, Worst.At, centre));
            if (nearer.Value < Worst.Value)
            {
                corners[worst] = nearer;
                return true;
            }
            return better || Shrink();
        }

        // All corners go half of the way to the best one.
        private bool Shrink()
        {
            var before = size;
            var to = Best.At;
            for (var i = 0; i < corners.Length; i++)
            {
                corners[i] = i == best ? Best : Corner(Mix(0.5, corners[i].At, to));
            }
            size = corners.Sum(c => c.At.Zip(to, (a, b) => Math.Abs(a - b)).Sum());
            return size < before;
        }

        // Of equals the one that was best stays so.
        private void Rank()
        {
            worst = best;
            for (var i = 0; i < corners.Length; i++)
            {
                best = corners[i].Value < Best.Value ? i : best;
                worst = corners[i].Value > Worst.Value ? i : worst;
            }
        }

        private Corner Corner(double[] at)
        {
            Evaluations++;
            return new Corner(at, function(at));
        }

        private static double[] Mix(double share, double[] a, double[] b) => [.. a.Zip(b, (x, y) => (share * x) + ((1 - share) * y))];
    }
}
