#include "models/report/Report.h"

#include <QCryptographicHash>

namespace numauth::report {

QString fingerprint(const Finding &finding, const QString &file)
{
    Finding placed = finding;
    placed.place.file = file;
    return QString::fromLatin1(
        QCryptographicHash::hash(placed.identity().toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace numauth::report
