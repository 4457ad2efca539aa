#pragma once

#include "models/publish/CheckReport.h"
#include "models/publish/Progress.h"
#include "ui/consent/PageSession.h"

#include <QCoreApplication>

namespace numauth::ui {

/// Everything that an export needs, copied from the session, so that it runs on any thread while
/// the page is edited on.
class PageExport
{
    Q_DECLARE_TR_FUNCTIONS(numauth::ui::PageExport)

public:
    enum class Kind { Picture, Sheet, Book, Gallery, Report };
    enum class Cells { All, Failing, Shown };

    /// \p folder is the workspace: files are named from there.
    PageExport(const PageSession &session, const QString &folder);

    void setKind(Kind kind, const QString &format);
    Kind kind() const { return m_kind; }
    const QString &format() const { return m_format; }
    /// What of the matrix goes into sheet, book and gallery.
    void setCells(Cells cells) { m_cells = cells; }
    /// Pixels per dp of a PNG.
    void setScale(double scale) { m_scale = scale; }

    /// `png`, `svg` … of a kind; the first is the usual one.
    static QStringList formats(Kind kind);
    /// The ending of a file of this kind and format.
    QString suffix() const;
    qsizetype cellCount(Cells cells) const;
    /// More than fit into one file of this kind: a sentence; else empty.
    QString refusal() const;

    /// Blocks. An Error of code Cancelled when \p progress stopped it.
    Result<QByteArray> bytes(const publish::Progress &progress) const;
    /// The command that writes the same; empty for a kind that the command line does not have.
    QString commandLine(const QString &fileName) const;

private:
    consent::MatrixResult chosen() const;
    /// chosen() with proven advice.
    consent::MatrixResult advised() const;
    QByteArray picture() const;
    QByteArray report() const;
    QStringList stateOptions() const;

    Kind m_kind = Kind::Picture;
    QString m_format = QStringLiteral("png");
    Cells m_cells = Cells::All;
    double m_scale = 2;
    QString m_folder;
    consent::ConsentPage m_page;
    consent::Device m_device;
    consent::CellState m_state;
    consent::MatrixSelection m_selection;
    consent::SuppressedResult m_checked;
    std::shared_ptr<const consent::ConsentTables> m_tables;
};

} // namespace numauth::ui
