#pragma once

#include "tests/support/TestRun.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace numauth::package {

/// Files with what a reference says of them.
struct CorpusTable
{
    QString folder;
    QJsonObject files;

    static CorpusTable read(const QString &table, const QString &folder)
    {
        QFile file(table);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return {folder, QJsonDocument::fromJson(file.readAll())
                            .object()
                            .value(QStringLiteral("files"))
                            .toObject()};
    }

    /// The small files of `tests/data/<name>`.
    static CorpusTable fixtures(const QString &name)
    {
        const QString folder = tests::sourceFolder() + QStringLiteral("/tests/data/") + name;
        return read(folder + QStringLiteral("/expected.json"), folder);
    }

    /// The large corpus; no files when this machine has none.
    static CorpusTable shared()
    {
        if (tests::sharedFolder().isEmpty())
            return {};
        const QString folder = tests::sharedFolder() + QStringLiteral("/data/packages");
        return read(folder + QStringLiteral("/expected.json"), folder + QStringLiteral("/files"));
    }
};

} // namespace numauth::package
