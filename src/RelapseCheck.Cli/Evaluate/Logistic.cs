namespace RelapseCheck.Cli.Evaluate;

/// <summary>
/// Logistic regression with a ridge penalty, fitted by iteratively re-weighted least squares (Le Cessie and Van Houwelingen,
/// Appl Stat 1992;41:191-201). The intercept is not penalised.
/// </summary>
internal sealed class Logistic
{
    private const int Steps = 25;
    private const double Enough = 1e-8;
    private readonly double[] _weights;

    private Logistic(double[] weights) => _weights = weights;

    /// <summary>Fits rows of equal length against outcomes.</summary>
    /// <param name="rows">The inputs, without an intercept.</param>
    /// <param name="outcomes">What followed.</param>
    /// <param name="ridge">The penalty on each squared weight, above 0.</param>
    public static Logistic Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> outcomes, double ridge)
    {
        var size = rows[0].Length + 1;
        var weights = new double[size];
        for (var step = 0; step < Steps; step++)
        {
            var (gradient, curvature) = Slopes(rows, outcomes, weights, ridge);
            var move = Cholesky.Solve(curvature, gradient);
            var largest = 0.0;
            for (var i = 0; i < size; i++)
            {
                weights[i] += move[i];
                largest = Math.Max(largest, Math.Abs(move[i]));
            }

            if (largest < Enough)
            {
                break;
            }
        }

        return new(weights);
    }

    /// <summary>The weight of each input, without the intercept.</summary>
    public IReadOnlyList<double> Weights => new ArraySegment<double>(_weights, 1, _weights.Length - 1);

    /// <summary>The fitted chance for one row, 0 to 1.</summary>
    public double Chance(double[] row) => Chance(row, _weights);

    private static double Chance(double[] row, double[] weights)
    {
        var sum = weights[0];
        for (var i = 0; i < row.Length; i++)
        {
            sum += row[i] * weights[i + 1];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static (double[] Gradient, double[][] Curvature) Slopes(IReadOnlyList<double[]> rows, IReadOnlyList<bool> outcomes, double[] weights, double ridge)
    {
        var size = weights.Length;
        var gradient = new double[size];
        var curvature = Enumerable.Range(0, size).Select(_ => new double[size]).ToArray();
        var full = new double[size];
        full[0] = 1;
        for (var r = 0; r < rows.Count; r++)
        {
            rows[r].CopyTo(full, 1);
            var chance = Chance(rows[r], weights);
            var miss = (outcomes[r] ? 1 : 0) - chance;
            var weight = Math.Max(chance * (1 - chance), 1e-9);
            for (var i = 0; i < size; i++)
            {
                if (full[i] == 0)
                {
                    continue;
                }

                gradient[i] += full[i] * miss;
                for (var j = 0; j <= i; j++)
                {
                    curvature[i][j] += weight * full[i] * full[j];
                }
            }
        }

        for (var i = 1; i < size; i++)
        {
            gradient[i] -= ridge * weights[i];
            curvature[i][i] += ridge;
        }

        return (gradient, curvature);
    }
}

/// <summary>Solves a symmetric positive definite system given by its lower triangle.</summary>
internal static class Cholesky
{
    /// <summary>x with A x = b; the matrix is overwritten by its factor.</summary>
    /// <exception cref="ArithmeticException">The matrix is not positive definite.</exception>
    public static double[] Solve(double[][] lower, double[] right)
    {
        var size = right.Length;
        var x = (double[])right.Clone();
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = lower[i][j];
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[i][k] * lower[j][k];
                }

                lower[i][j] = i != j ? sum / lower[j][j] : sum > 0 ? Math.Sqrt(sum) : throw new ArithmeticException("the inputs are not independent");
            }

            for (var k = 0; k < i; k++)
            {
                x[i] -= lower[i][k] * x[k];
            }

            x[i] /= lower[i][i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < size; k++)
            {
                x[i] -= lower[k][i] * x[k];
            }

            x[i] /= lower[i][i];
        }

        return x;
    }
}
