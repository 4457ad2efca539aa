#pragma once

#include "models/package/AppFiles.h"
#include "models/package/PackageFacts.h"
#include "models/package/ZipReader.h"

#include <QByteArrayView>
#include <QCoreApplication>

namespace numauth::package {

/// Reads what an iOS scheme is compared with: apps in an archive or a folder, and profiles.
class IosReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::IosReader)

public:
    /// Folders of the apps directly in `Payload/`, with a slash at the end; a wrapper folder and
    /// `./` are tolerated, what macOS adds beside the files is not an app.
    static QList<QByteArray> appPrefixes(const ZipReader &zip);

    static void readArchive(const ZipReader &zip, PackageFacts &facts);
    static void readFolder(const QString &folder, PackageFacts &facts);
    static void readProfile(QByteArrayView bytes, PackageFacts &facts);

private:
    static IosFacts readApp(const AppFiles &files);
    static bool readInfo(const AppFiles &files, IosFacts &app, QString &executable);
    static void readExecutable(const AppFiles &files, const QByteArray &name, IosFacts &app);
    static void readEmbeddedProfile(const AppFiles &files, IosFacts &app);
};

} // namespace numauth::package
