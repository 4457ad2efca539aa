#include "models/package/MappedGuard.h"

#ifdef Q_OS_UNIX

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdint>

namespace numauth::package {

namespace {

struct Range
{
    std::atomic<bool> isTaken = false;
    std::atomic<bool> isHit = false;
    std::atomic<std::uintptr_t> begin = 0;
    std::atomic<std::uintptr_t> end = 0;
};

// A signal handler sees nothing but what is static; more files at once go unguarded.
std::array<Range, 64> ranges;
struct sigaction before;
const std::uintptr_t pageSize = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));

/// Puts a page of zeros where the file has ended. Only calls that a signal handler may make.
void putZeros(int, siginfo_t *info, void *)
{
    const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
    for (Range &range : ranges) {
        if (address < range.begin || address >= range.end)
            continue;
        void *page = reinterpret_cast<void *>(address / pageSize * pageSize);
        if (mmap(page, pageSize, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) !=
            MAP_FAILED) {
            range.isHit = true;
            return;
        }
    }
    // Not ours: the access is repeated and meets whoever handled it before.
    sigaction(SIGBUS, &before, nullptr);
}

void install()
{
    static const bool isInstalled = [] {
        struct sigaction action = {};
        action.sa_sigaction = putZeros;
        action.sa_flags = SA_SIGINFO | SA_NODEFER;
        sigemptyset(&action.sa_mask);
        return sigaction(SIGBUS, &action, &before) == 0;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace

MappedGuard::MappedGuard(const void *memory, std::size_t size)
{
    install();
    for (std::size_t slot = 0; slot < ranges.size(); ++slot) {
        if (ranges[slot].isTaken.exchange(true))
            continue;
        ranges[slot].isHit = false;
        ranges[slot].begin = reinterpret_cast<std::uintptr_t>(memory);
        ranges[slot].end = ranges[slot].begin + size;
        m_slot = static_cast<int>(slot);
        return;
    }
}

MappedGuard::~MappedGuard()
{
    if (m_slot < 0)
        return;
    Range &range = ranges[static_cast<std::size_t>(m_slot)];
    range.end = 0;
    range.begin = 0;
    range.isTaken = false;
}

bool MappedGuard::wasHit() const
{
    return m_slot >= 0 && ranges[static_cast<std::size_t>(m_slot)].isHit;
}

void MappedGuard::release(const void *memory, std::size_t size) const
{
    if (m_slot < 0)
        return;
    const Range &range = ranges[static_cast<std::size_t>(m_slot)];
    const auto begin = reinterpret_cast<std::uintptr_t>(memory);
    if (begin < range.begin || begin + size > range.end)
        return;
    const std::uintptr_t first = (begin + pageSize - 1) / pageSize * pageSize;
    const std::uintptr_t last = (begin + size) / pageSize * pageSize;
    if (first < last)
        madvise(reinterpret_cast<void *>(first), last - first, MADV_DONTNEED);
}

} // namespace numauth::package

#else

namespace numauth::package {

MappedGuard::MappedGuard(const void *, std::size_t) {}
MappedGuard::~MappedGuard() = default;

bool MappedGuard::wasHit() const
{
    return false;
}

void MappedGuard::release(const void *, std::size_t) const {}

} // namespace numauth::package

#endif
