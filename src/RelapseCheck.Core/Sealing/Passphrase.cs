using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace RelapseCheck.Core.Sealing;

/// <summary>
/// The seven words that open a journal: a number of 90 bits, 86 of them random and 4 a check, written in base 7,776.
/// The same number can be said in every language; it is never printed by <see cref="object.ToString"/>.
/// </summary>
public sealed class Passphrase
{
    /// <summary>How many words: as many as SecureDrop's codenames, 90 bits.</summary>
    public const int Count = 7;

    private const int RandomBits = 86, CheckBits = 4;
    private readonly UInt128 _number;

    private Passphrase(UInt128 number, string language) => (_number, Language) = (number, language);

    /// <summary>The language it was made or typed in.</summary>
    public string Language { get; }

    /// <summary>New random words.</summary>
    /// <param name="language">The language they are shown in first.</param>
    public static Passphrase New(string language)
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        var secret = BinaryPrimitives.ReadUInt128BigEndian(bytes) >> (128 - RandomBits);
        CryptographicOperations.ZeroMemory(bytes);
        return new Passphrase((secret << CheckBits) | Check(secret), language);
    }

    /// <summary>Reads typed words: any case, accents, commas, dashes, digits and line breaks are forgiven; each language is tried.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="words">The words, when they are whole and their check fits; no key work has been done.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out Passphrase? words, [NotNullWhen(false)] out PassphraseProblem? problem)
    {
        var said = TypedWords.Of(typed);
        var readings = Languages.All.Select(language => new Reading(language, said, WordList.Of(language))).ToList();
        words = readings.Select(reading => reading.Words()).FirstOrDefault(read => read is not null);
        var best = readings.MinBy(reading => reading.Unknown.Count)!;
        problem = words is null ? best.Problem() : null;
        return words is not null;
    }

    /// <summary>The seven words in a language.</summary>
    public IReadOnlyList<string> Words(string language)
    {
        var list = WordList.Of(language).Words;
        var words = new string[Count];
        var rest = _number;
        for (var at = Count - 1; at >= 0; at--)
        {
            words[at] = list[(int)(rest % WordList.Size)];
            rest /= WordList.Size;
        }

        return words;
    }

    /// <summary>Writes the number as 12 bytes, big-endian: what the keys are derived from.</summary>
    internal void Write(Span<byte> twelve)
    {
        BinaryPrimitives.WriteUInt32BigEndian(twelve, (uint)(_number >> 64));
        BinaryPrimitives.WriteUInt64BigEndian(twelve[4..], (ulong)_number);
    }

    private static uint Check(UInt128 secret)
    {
        Span<byte> bytes = stackalloc byte[9 + 16];
        "rc1/check"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[9..], secret);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        CryptographicOperations.ZeroMemory(bytes);
        return (uint)hash[0] >> (8 - CheckBits);
    }

    private sealed class Reading(string language, IReadOnlyList<string> said, WordList list)
    {
        public IReadOnlyList<int> Unknown { get; } = [.. Enumerable.Range(0, said.Count).Where(at => list.IndexOf(said[at]) < 0)];

        public Passphrase? Words()
        {
            if (said.Count != Count || Unknown.Count > 0)
            {
                return null;
            }

            var number = said.Aggregate(UInt128.Zero, (sum, word) => (sum * WordList.Size) + (UInt128)list.IndexOf(word));
            var secret = number >> CheckBits;
            return secret >> RandomBits == 0 && (uint)(number & 15) == Check(secret) ? new Passphrase(number, language) : null;
        }

        public PassphraseProblem Problem() => new(
            said.Count == 0 ? PassphraseProblemKind.Empty
            : said.Count != Count ? PassphraseProblemKind.WrongCount
            : Unknown.Count > 0 ? PassphraseProblemKind.UnknownWords
            : PassphraseProblemKind.BadCheck,
            said.Count,
            [.. Unknown.Take(Count).Select(at => new UnknownWord(at + 1, said[at], list.Near(said[at])))]);
    }
}
