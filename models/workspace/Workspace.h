#pragma once

#include "models/base/Result.h"
#include "models/consent/Cell.h"

#include <QCoreApplication>
#include <QMap>
#include <QString>

namespace numauth::workspace {

/// A workspace is a folder of text with a `workspace.json`. This is what that file says.
struct Workspace
{
    Q_DECLARE_TR_FUNCTIONS(numauth::workspace::Workspace)

public:
    static constexpr int formatVersion = 1;

    QString folder;
    QString name;
    /// The SDK that the app is built with, per platform; absent where the file names none.
    QMap<consent::Platform, consent::SdkVersion> sdk;

    /// Reads `<folder>/workspace.json`; a file of a newer format, or with a value that does not
    /// belong there, is refused with a sentence.
    static Result<Workspace> open(const QString &folder);
    /// Makes an empty workspace in \p folder, which must be absent or empty.
    static Result<Workspace> create(const QString &folder, const QString &name);
    /// Copies the sample workspace into \p folder, which must be absent or empty.
    static Result<Workspace> createSample(const QString &folder);
    /// The nearest folder with a `workspace.json` from \p folder upwards; empty when there is none.
    static QString findUpwards(const QString &folder);
    /// The branch of the git checkout that \p folder stands in; empty outside git.
    static QString gitBranch(const QString &folder);
};

} // namespace numauth::workspace
