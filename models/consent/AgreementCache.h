#pragma once

#include "models/consent/Cell.h"

#include <QList>
#include <QReadWriteLock>

#include <functional>

namespace numauth::consent {

/// Remembers the words of one page's agreement. Any thread.
class AgreementCache
{
public:
    /// Those for a carrier in a version; \p compose makes them when asked for the first time.
    QString text(Carrier carrier, const SdkVersion &sdk,
                 const std::function<QString()> &compose) const;

private:
    struct Agreement
    {
        Carrier carrier = Carrier::ChinaMobile;
        SdkVersion sdk;
        QString text;
    };

    mutable QReadWriteLock m_lock;
    mutable QList<Agreement> m_agreements;
};

} // namespace numauth::consent
