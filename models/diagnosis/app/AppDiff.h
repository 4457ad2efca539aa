#pragma once

#include "models/diagnosis/app/AppFacts.h"

#include <QCoreApplication>

namespace numauth::diagnosis::app {

/// One thing in which two packages differ.
struct AppDifference
{
    /// `packageSignature`, `debuggable`, `permission:android.permission.INTERNET` …
    QString field;
    /// What the field is called, translated.
    QString label;
    /// What each of the two has; empty = nothing.
    QString first;
    QString second;

    friend bool operator==(const AppDifference &, const AppDifference &) = default;
};

/// Compares two packages or projects: a debug build with a release, last week's with today's.
class AppDiff
{
    Q_DECLARE_TR_FUNCTIONS(numauth::diagnosis::app::AppDiff)

public:
    static QList<AppDifference> compare(const AppFacts &first, const AppFacts &second);

private:
    /// Every field of one app with its label and value.
    static QList<AppDifference> describe(const AppFacts &facts);
    static void describeIdentity(const AppFacts &facts, QList<AppDifference> &rows);
    static void describeAndroid(const AppFacts &facts, QList<AppDifference> &rows);
    static void describeCode(const AppFacts &facts, QList<AppDifference> &rows);
    static void describeIos(const AppFacts &facts, QList<AppDifference> &rows);
};

} // namespace numauth::diagnosis::app
