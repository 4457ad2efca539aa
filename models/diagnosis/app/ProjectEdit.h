#pragma once

#include "models/base/Finding.h"
#include "models/base/Result.h"
#include "models/diagnosis/app/AppFacts.h"

#include <QByteArray>
#include <QCoreApplication>

namespace numauth::diagnosis::app {

/// Lines that mend a finding, put into one file of the project. Nothing that stands there is
/// changed or removed. Made to be shown first; written only by apply().
class ProjectEdit
{
    Q_DECLARE_TR_FUNCTIONS(numauth::diagnosis::app::ProjectEdit)

public:
    /// Whether the table allows the snippet of \p finding to be written.
    static bool isPossible(const Finding &finding, const AppFacts &facts);
    /// Fails when the file is not there, or has no single place where the lines belong.
    static Result<ProjectEdit> prepare(const Finding &finding, const AppFacts &facts);

    /// Relative to the project.
    const QString &file() const { return m_file; }
    /// The lines as they will stand in the file.
    const QByteArray &added() const { return m_added; }
    /// The 1-based number that the first of them gets.
    int line() const;
    QByteArray after() const;
    /// Refuses when the file has changed since prepare().
    Result<> apply() const;

private:
    Result<> findPlace(const QString &edit, const QString &snippet);
    Result<> findEndOf(const QString &element, const QString &snippet);
    Result<> findEndOfFile(const QString &snippet);
    Result<> refuse(const QString &sentence) const;
    QByteArray newline() const;

    QString m_path;
    QString m_file;
    QByteArray m_before;
    QByteArray m_added;
    qsizetype m_offset = 0;
};

} // namespace numauth::diagnosis::app
