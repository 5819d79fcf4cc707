// What the machine can do at most: multiplications and additions of 512 bits a second, and bytes a second from each level of memory. One thread.
//   g++ -std=c++20 -O3 -march=native -o probe probe.cpp && ./probe

#include <immintrin.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

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

template <bool Mixed>
static double operations() {
    constexpr long Rounds = 4'000'000;
    double took = least([] {
        Lanes a[12], m = _mm512_set1_pd(1.0000001), s = _mm512_set1_pd(1e-9);
        for (int i = 0; i < 12; i++) a[i] = _mm512_set1_pd(i);
        for (long round = 0; round < Rounds; round++)
            for (int i = 0; i < 12; i++) {
                if (Mixed && i % 2) a[i] = _mm512_add_pd(a[i], s);
                else a[i] = _mm512_fmadd_pd(a[i], m, s);
                asm volatile("" : "+v"(a[i]));
            }
        for (int i = 1; i < 12; i++) a[0] = _mm512_add_pd(a[0], a[i]);
        sink = _mm512_reduce_add_pd(a[0]);
    });
    return 12.0 * Rounds / took;
}

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
    std::printf("fused multiplications of 512 bits: %.2f thousand million a second\n", operations<false>() / 1e9);
    std::printf("these and additions, half each: %.2f thousand million a second\n", operations<true>() / 1e9);
    std::printf("read and written, first level (16 kB): %.0f GB/s\n", update(16 << 10) / 1e9);
    std::printf("second level (512 kB): %.0f GB/s\n", update(512 << 10) / 1e9);
    std::printf("memory (256 MB): %.0f GB/s\n", update(256 << 20) / 1e9);
}
