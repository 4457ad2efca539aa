#pragma once

#include <QtGlobal>

#include <atomic>

namespace numauth::package {

/// How far the check of a package has come: written by the reader, read from any thread.
struct ReadProgress
{
    /// Bytes that went into a digest so far.
    std::atomic<qint64> done = 0;
    /// The same for the whole check, 0 while that is not known. A package that is signed in several
    /// ways goes into a digest as often. What is equal in two of them is only counted once, so that
    /// a check may end a little short of it.
    std::atomic<qint64> total = 0;
};

} // namespace numauth::package
