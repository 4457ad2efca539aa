#pragma once

#include "models/diagnosis/app/AppFacts.h"

namespace numauth::diagnosis::app {

/// A wrapper of the SDK for another framework, as the project's package list names it.
struct Wrapper
{
    QString name;
    QVersionNumber version;
    Place place;
};

QList<Wrapper> wrappersOf(const AppFacts &facts);

/// Whether anything in the app or project belongs to the SDK of that platform. Nothing: the code
/// could not be read.
std::optional<bool> usesAndroidSdk(const AppFacts &facts);
std::optional<bool> usesIosSdk(const AppFacts &facts);

/// The sources that call the Android SDK, and those that call the iOS SDK.
QList<SourceText> androidCallers(const AppFacts &facts);
QList<SourceText> iosCallers(const AppFacts &facts);
/// Pages and scripts that use the SDK for H5.
QList<SourceText> webCallers(const AppFacts &facts);
/// Sources of a server that call the API.
QList<SourceText> serverCallers(const AppFacts &facts);

/// Whether the static iOS kit is linked into the executable, and whether the dynamic one is there.
bool hasStaticKit(const IosApp &app);
bool hasDynamicKit(const IosApp &app);

/// Numbers that build scripts give \p word: `minSdk`, `compileSdkVersion`.
QList<BuildSetting> gradleNumbers(const AppFacts &facts, const char *word);
/// The targetSdk of the manifest, else of the build scripts.
std::optional<int> targetSdkOf(const AppFacts &facts);

Place textPlace(const SourceText &text, qsizetype offset, const QString &element = {});

} // namespace numauth::diagnosis::app
