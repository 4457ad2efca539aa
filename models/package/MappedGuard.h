#pragma once

#include <QtGlobal>

#include <cstddef>

namespace numauth::package {

/// Keeps a program alive that reads a mapped file which another program cuts short meanwhile: where
/// the system would end the process, zeros are read instead and wasHit() says so. Does nothing on
/// systems that forbid cutting a mapped file.
class MappedGuard
{
public:
    MappedGuard(const void *memory, std::size_t size);
    ~MappedGuard();
    Q_DISABLE_COPY_MOVE(MappedGuard)

    bool wasHit() const;
    /// Gives the pages inside this range back to the system; reading them again brings them back.
    void release(const void *memory, std::size_t size) const;

private:
    int m_slot = -1;
};

} // namespace numauth::package
