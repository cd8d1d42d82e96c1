using System.Text;

namespace RelapseCheck.Core.Tests.Cli;

/// <summary>Each kind of bad input is told with file, row, column and reason, ends with code 2, and leaves nothing behind.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Commands _commands = new();

    public void Dispose() => _commands.Dispose();

    [Theory]
    [InlineData("", "in.csv: the file is empty")]
    [InlineData("\n\n", "in.csv: the file is empty")]
    [InlineData("who,week\n1,2\n", "in.csv, row 1: no column is an item of daily, such as 'used'")]
    [InlineData("used;craving\nnone;0\n", "row 1: no column is an item of daily, such as 'used'; cells are separated by commas")]
    [InlineData("used,cravng\nnone,3\n", "row 1, column 'cravng': one typo away from 'craving'")]
    [InlineData("used,carving\nnone,3\n", "row 1, column 'carving': one typo away from 'craving'")]
    [InlineData("used,Low_Mood\nnone,3\n", "row 1, column 'Low_Mood': one typo away from 'low-mood'")]
    [InlineData("used,self-harms\nnone,no\n", "row 1, column 'self-harms': one typo away from 'self-harm'")]
    [InlineData("used,last-use-day\nnone,3\n", "row 1, column 'last-use-day': one typo away from 'last-use-days'")]
    [InlineData("used,unsave\nnone,\n", "row 1, column 'unsave': one typo away from 'unsafe'")]
    [InlineData("used,note,used\nnone,a,none\n", "row 1, column 'used': two columns have this name")]
    [InlineData("used,overall\nnone,3\n", "row 1, column 'overall': scoring writes a column of this name")]
    [InlineData("used\nnone\nnever\n", "row 3, column 'used': 'never' is not an answer; answers are none, once, more, prefer-not, na or nothing")]
    [InlineData("used,self-harm\nnone,maybe\n", "row 2, column 'self-harm': 'maybe' is not an answer; answers are no, yes, or nothing")]
    [InlineData("used,last-use-days\nnone,3.5\n", "row 2, column 'last-use-days': '3.5' is not an answer; a whole number from 0 to 36500 is expected")]
    [InlineData("used,last-use-days\nnone,-1\n", "row 2, column 'last-use-days': '-1'")]
    [InlineData("used,last-use-days\nnone,36501\n", "row 2, column 'last-use-days': '36501'")]
    [InlineData("used,unsafe\nnone,help\n", "row 2, column 'unsafe': 'help'")]
    [InlineData("used,note\nnone\n", "row 2: 1 cell instead of 2 cells")]
    [InlineData("used,note\nnone,a,b\n", "row 2: 3 cells instead of 2 cells")]
    [InlineData("used,note\nnone,a\n\nnone,b\n", "row 3: the row is empty")]
    [InlineData("used,note\nnone,\"a\n", "row 2, column 'note': a quote is opened and never closed")]
    [InlineData("used,note\nnone,a\"b\n", "row 2, column 'note': a quote inside a cell")]
    [InlineData("used,note\nnone,\"a\"b\n", "row 2, column 'note': text after a closing quote")]
    [InlineData("used,note\nnone,a\0b\n", "row 2, column 'note': a zero byte")]
    public void It_is_refused_with_its_place_and_reason(string csv, string expected)
    {
        Assert.Equal(2, _commands.Score("daily", csv));
        Assert.Contains(expected, _commands.Error, StringComparison.Ordinal);
        Assert.Equal(["in.csv"], _commands.Files);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'u', (byte)'s', (byte)'e', (byte)'d', (byte)',', (byte)'n', 10, (byte)'n', (byte)'o', (byte)'n', (byte)'e', (byte)',', 0xE9, 10 }, "row 2, column 'n': not UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'u', 0, (byte)'s', 0 }, "row 1, column 1: a zero byte: this is not text, or not UTF-8")]
    public void Text_that_is_not_UTF_8_is_refused(byte[] csv, string expected)
    {
        Assert.Equal(2, _commands.Score("daily", csv));
        Assert.Contains(expected, _commands.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("used,note\nnone,")]
    [InlineData("used,note\nnone,\"")]
    [InlineData("")]
    public void A_line_of_two_gigabytes_is_refused_after_its_first_megabyte(string start)
    {
        using (var file = new FileStream(_commands.In, FileMode.CreateNew))
        {
            file.Write(Encoding.UTF8.GetBytes(start));
            file.Write(Encoding.UTF8.GetBytes(new string('x', 2_000_000)));
            file.SetLength(2L * 1024 * 1024 * 1024);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(2, _commands.Run("score", "--instrument", "daily", "--in", _commands.In, "--out", _commands.Out));
        Assert.Contains("longer than 1000000 bytes", _commands.Error, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32_000_000);
        Assert.Equal(["in.csv"], _commands.Files);
    }

    [Fact]
    public void Files_that_are_not_there_or_are_the_same_are_refused()
    {
        Assert.Equal(2, _commands.Run("score", "--instrument", "daily", "--in", _commands.In, "--out", _commands.Out));
        Assert.Contains("there is no such file", _commands.Error, StringComparison.Ordinal);
        Assert.Equal(2, _commands.Run("score", "--instrument", "monthly", "--in", _commands.In, "--out", _commands.Out));
        Assert.Contains("there is no instrument 'monthly'; there are daily, weekly", _commands.Error, StringComparison.Ordinal);
        _commands.Write("in.csv", "used\nnone\n");
        Assert.Equal(2, _commands.Run("score", "--instrument", "daily", "--in", _commands.In, "--out", _commands.In));
        Assert.Equal(2, _commands.Run("score", "--instrument", "daily", "--in", _commands.In, "--out", Path.Combine(_commands.In, "nowhere", "out.csv")));
        Assert.Contains("cannot be written", _commands.Error, StringComparison.Ordinal);
    }
}
