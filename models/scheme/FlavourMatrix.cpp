#include "models/scheme/FlavourMatrix.h"

namespace numauth::scheme {

FlavourMatrix FlavourMatrix::of(const QList<StoredScheme> &schemes)
{
    FlavourMatrix matrix;
    QMap<QString, Row> rows;
    for (const StoredScheme &stored : schemes) {
        if (!stored.scheme || stored.scheme->platform != Platform::Android)
            continue;
        const Scheme &scheme = *stored.scheme;
        if (!matrix.signatures.contains(scheme.packageSignature))
            matrix.signatures << scheme.packageSignature;
        Row &row = rows[scheme.packageName];
        row.packageName = scheme.packageName;
        row.appName = scheme.appName;
        row.schemes[scheme.packageSignature] << stored.id;
    }
    matrix.rows = rows.values();
    return matrix;
}

} // namespace numauth::scheme
