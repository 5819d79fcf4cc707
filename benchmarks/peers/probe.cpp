// What the machine can do at most: multiplications and additions of 512 bits a second, and bytes a second from each level of memory. One thread.
//   g++ -std=c++20 -O3 -march=native -o probe probe.cpp && ./probe

#include <immintrin.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <utility>

using Lanes = __m512d;

static double seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

// The least time of some tries.
template <class Work>
static double least(Work work) {
    double best = 1e9;
    for (int i = 0; i < 15; i++) {
        double start = seconds();
        work();
        double took = seconds() - start;
        if (took < best) best = took;
    }
    return best;
}

static volatile double sink;

enum class Kind { Fused, Added, Half };

template <Kind kind, size_t i>
static Lanes step(Lanes a, Lanes m, Lanes s) {
    if constexpr (kind == Kind::Added || (kind == Kind::Half && i % 2)) return _mm512_add_pd(a, s);
    else return _mm512_fmadd_pd(a, m, s);
}

// Chains that do not wait for each other, enough of them to wait for nothing; all stay in registers.
template <Kind kind, size_t... i>
static double operations(std::index_sequence<i...>) {
    constexpr long Rounds = 4'000'000;
    double took = least([] {
        Lanes a[] = {_mm512_set1_pd(i)...}, m = _mm512_set1_pd(1.0000001), s = _mm512_set1_pd(1e-9);
        for (long round = 0; round < Rounds; round++) ((a[i] = step<kind, i>(a[i], m, s)), ...);
        sink = (a[i] + ...)[0];
    });
    return sizeof...(i) * Rounds / took;
}

template <Kind kind>
static double operations() { return operations<kind>(std::make_index_sequence<16>()) / 1e9; }

// Each line read, changed and written back.
static double update(size_t bytes) {
    size_t lines = bytes / sizeof(Lanes), passes = (size_t(1) << 28) / bytes + 1;
    auto* data = static_cast<Lanes*>(std::aligned_alloc(64, bytes));
    Lanes m = _mm512_set1_pd(0.999);
    for (size_t i = 0; i < lines; i++) data[i] = m;
    double took = least([=] {
        for (size_t pass = 0; pass < passes; pass++)
            for (size_t i = 0; i < lines; i++) {
                data[i] = _mm512_mul_pd(data[i], m);
                asm volatile("" ::: "memory");
            }
    });
    std::free(data);
    return 2.0 * bytes * passes / took;
}

int main() {
    std::printf("512 bits, thousand million a second: fused multiplications %.2f, additions %.2f, half each %.2f\n",
                operations<Kind::Fused>(), operations<Kind::Added>(), operations<Kind::Half>());
    std::printf("read and written, GB/s: first level (16 kB) %.0f, second (512 kB) %.0f, third (8 MB) %.0f, memory (256 MB) %.0f\n",
                update(16 << 10) / 1e9, update(512 << 10) / 1e9, update(8 << 20) / 1e9, update(256 << 20) / 1e9);
}
