#include "models/consent/AgreementCache.h"

#include <algorithm>

namespace numauth::consent {

QString AgreementCache::text(Carrier carrier, const SdkVersion &sdk,
                             const std::function<QString()> &compose) const
{
    const auto isAsked = [&](const Agreement &known) {
        return known.carrier == carrier && known.sdk == sdk;
    };
    {
        const QReadLocker reading(&m_lock);
        const auto known = std::ranges::find_if(m_agreements, isAsked);
        if (known != m_agreements.cend())
            return known->text;
    }
    const QString text = compose();
    const QWriteLocker writing(&m_lock);
    if (std::ranges::none_of(m_agreements, isAsked))
        m_agreements << Agreement{carrier, sdk, text};
    return text;
}

} // namespace numauth::consent
