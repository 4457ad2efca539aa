#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace numauth::tests {

/// Files below \p folder with one of \p needles in their bytes, as UTF-8, UTF-16 or base64.
QStringList filesWith(const QString &folder, const QList<QByteArray> &needles);

} // namespace numauth::tests
