#include "ui/cloud/TokenHint.h"

#include "models/base/Redactor.h"

namespace numauth::ui {

QString TokenHint::carrierName(sandbox::Carrier carrier)
{
    switch (carrier) {
    case sandbox::Carrier::Cmcc:
        return tr("China Mobile");
    case sandbox::Carrier::Cucc:
        return tr("China Unicom");
    case sandbox::Carrier::Ctcc:
        break;
    }
    return tr("China Telecom");
}

QString TokenHint::describe(const sandbox::Token &token, const QDateTime &now)
{
    const QString owner =
        tr("%1 token of %2").arg(carrierName(token.carrier), Redactor::maskNumber(token.phone));
    if (token.isUsed)
        return tr("%1: used already; a token is good for one call.").arg(owner);
    const qint64 left = now.secsTo(token.expiresAt);
    if (left <= 0)
        return tr("%1: expired %2 ago; let the phone fetch a new one.").arg(owner, span(-left));
    return tr("%1: lives for another %2.").arg(owner, span(left));
}

QString TokenHint::span(qint64 seconds)
{
    const qint64 minutes = seconds / 60;
    if (minutes == 0)
        return tr("%1 s").arg(seconds);
    if (minutes < 60)
        return tr("%1 min %2 s").arg(minutes).arg(seconds % 60);
    return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

} // namespace numauth::ui
