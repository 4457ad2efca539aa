#include "models/base/AllCores.h"

#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace numauth {

void forEachOnAllCores(qsizetype count, const std::function<void(qsizetype)> &work)
{
    std::atomic<qsizetype> next = 0;
    const auto doShare = [&] {
        for (qsizetype index = next++; index < count; index = next++)
            work(index);
    };
    QSemaphore ended;
    const qsizetype wanted = std::min<qsizetype>(QThread::idealThreadCount(), count) - 1;
    int begun = 0;
    // What tryStart() takes has a thread at once: nothing is waited for that is queued.
    for (qsizetype helper = 0; helper < wanted; ++helper)
        begun += QThreadPool::globalInstance()->tryStart([&] {
            doShare();
            ended.release();
        });
    doShare();
    ended.acquire(begun);
}

} // namespace numauth
