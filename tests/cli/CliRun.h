#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace numauth::tests {

/// What one run of the real `numauth` did.
struct CliOutcome
{
    int code = -1;
    QByteArray out;
    QString err;

    /// The document of `--format json`; empty when standard output is anything else.
    QJsonObject json() const;
};

/// Runs `numauth --lang en` with \p arguments and \p input on standard input, then end of file.
CliOutcome runNumauth(const QStringList &arguments, const QByteArray &input = {});

} // namespace numauth::tests
