#pragma once

#include "tests/support/ProgramRun.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace numauth::cli {

inline QString fixture(const QString &name)
{
    return tests::sourceFolder() + QStringLiteral("/tests/data/") + name;
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline tests::ProgramResult
inspect(const QStringList &arguments, const QByteArray &input = {},
        const QProcessEnvironment &environment = tests::cleanEnvironment())
{
    return tests::runProgram(QStringLiteral(NUMAUTH_BINARY),
                             QStringList{QStringLiteral("inspect"), QStringLiteral("--lang=en"),
                                         QStringLiteral("--format=json")} +
                                 arguments,
                             input, environment);
}

inline QJsonObject firstFile(const tests::ProgramResult &result)
{
    return result.json().value(QStringLiteral("files")).toArray().first().toObject();
}

} // namespace numauth::cli
