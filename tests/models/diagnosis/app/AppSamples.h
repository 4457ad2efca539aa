#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace numauth::diagnosis::app::samples {

/// A Dalvik executable that defines \p classes (`com/example/Login`) and holds \p strings.
QByteArray dex(const QStringList &classes, const QStringList &strings = {});
/// The headers of an arm64 library whose one loaded segment has that alignment.
QByteArray elf(quint64 alignment);
/// An arm64 executable with these Objective-C names and libraries; weak ones start with `?`.
QByteArray machO(const QStringList &objcNames, const QStringList &libraries);
/// \p text compiled as the platform reads it; every value stays a string.
QByteArray compiledXml(const QByteArray &text);

/// Every class that the checks expect of a whole Android SDK.
QStringList sdkClasses();
/// A manifest without a fault.
QByteArray goodManifest();
/// The Objective-C names of a whole static kit.
QStringList kitNames();
/// An Info.plist without a fault.
QByteArray goodInfoList();

using Files = QList<std::pair<QString, QByteArray>>;
/// An APK without a fault; \p replaced wins over its files, an empty content removes one.
QByteArray apk(const Files &replaced = {});
/// An IPA without a fault, static kit.
QByteArray ipa(const Files &replaced = {});

} // namespace numauth::diagnosis::app::samples
