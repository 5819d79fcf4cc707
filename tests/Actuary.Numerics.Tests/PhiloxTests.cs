using System.Runtime.Intrinsics;

namespace Actuary.Numerics.Tests;

public class PhiloxTests
{
    /// <summary>Random123 1.14.0, tests/kat_vectors, the three lines "philox4x32 10": counter, key, expected.</summary>
    public static TheoryData<uint[], uint[], uint[]> KnownAnswers => new()
    {
        { [0, 0, 0, 0], [0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
        {
            [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff],
            [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]
        },
        {
            [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0],
            [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]
        },
    };

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void Scalar_block_gives_the_published_answer(uint[] counter, uint[] key, uint[] expected)
    {
        var (x0, x1, x2, x3) = Philox4x32.Block(counter[0], counter[1], counter[2], counter[3], key[0], key[1]);

        new[] { x0, x1, x2, x3 }.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void Every_lane_gives_the_published_answer(uint[] counter, uint[] key, uint[] expected)
    {
        var (x0, x1, x2, x3) = Philox4x32.Block(
            Vector512.Create((ulong)counter[0]), Vector512.Create((ulong)counter[1]),
            Vector512.Create((ulong)counter[2]), Vector512.Create((ulong)counter[3]), key[0], key[1]);

        for (var lane = 0; lane < Lane.Count; lane++)
            new[] { x0[lane], x1[lane], x2[lane], x3[lane] }.ShouldBe(expected.Select(word => (ulong)word));
    }

    [Fact]
    public void Lanes_with_different_counters_equal_scalar_blocks()
    {
        var random = new Random(1);
        for (var trial = 0; trial < 200; trial++)
        {
            var counters = Enumerable.Range(0, 4)
                .Select(_ => Enumerable.Range(0, Lane.Count).Select(_ => (ulong)random.NextInt64(1L << 32)).ToArray()).ToArray();
            var (k0, k1) = ((uint)random.NextInt64(1L << 32), (uint)random.NextInt64(1L << 32));
            var (x0, x1, x2, x3) = Philox4x32.Block(
                Vector512.Create(counters[0]), Vector512.Create(counters[1]),
                Vector512.Create(counters[2]), Vector512.Create(counters[3]), k0, k1);

            for (var lane = 0; lane < Lane.Count; lane++)
            {
                var expected = Philox4x32.Block(
                    (uint)counters[0][lane], (uint)counters[1][lane], (uint)counters[2][lane], (uint)counters[3][lane], k0, k1);
                ((uint)x0[lane], (uint)x1[lane], (uint)x2[lane], (uint)x3[lane]).ShouldBe(expected);
                (x0[lane] | x1[lane] | x2[lane] | x3[lane]).ShouldBeLessThan(1UL << 32);
            }
        }
    }
}
