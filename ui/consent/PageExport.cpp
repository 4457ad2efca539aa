#include "ui/consent/PageExport.h"

#include "models/consent/fix/ProvenAdvice.h"
#include "models/publish/CheckText.h"
#include "models/publish/ContactSheet.h"
#include "models/publish/PageBook.h"
#include "models/publish/PageGallery.h"
#include "models/publish/PagePicture.h"

#include <QDir>
#include <QElapsedTimer>

namespace numauth::ui {

using namespace consent;
using namespace publish;

PageExport::PageExport(const PageSession &session, const QString &folder)
    : m_folder(folder), m_page(session.page()), m_device(session.device()),
      m_state(session.state()),
      m_selection(session.selection()), m_checked{session.matrix(), session.suppressed()},
      m_tables(std::make_shared<ConsentTables>(session.tables()))
{
    const QString path = session.document() ? session.document()->path() : QString();
    if (!path.isEmpty())
        m_page.sourceFile = folder.isEmpty() ? path : QDir(folder).relativeFilePath(path);
}

void PageExport::setKind(Kind kind, const QString &format)
{
    m_kind = kind;
    m_format = format;
}

QStringList PageExport::formats(Kind kind)
{
    switch (kind) {
    case Kind::Picture:
        return {QStringLiteral("png"), QStringLiteral("svg")};
    case Kind::Sheet:
        return {QStringLiteral("png")};
    case Kind::Book:
        return {QStringLiteral("pdf")};
    case Kind::Gallery:
        return {QStringLiteral("html")};
    case Kind::Report:
        return CheckText::formats();
    }
    return {};
}

QString PageExport::suffix() const
{
    if (m_format == QLatin1StringView("text") || m_format == QLatin1StringView("github"))
        return QStringLiteral("txt");
    return m_format == QLatin1StringView("junit") ? QStringLiteral("xml") : m_format;
}

MatrixResult PageExport::chosen() const
{
    MatrixResult result = m_checked.result;
    result.cells.removeIf([this](const MatrixCell &cell) {
        if (cell.state.isAlertShown != m_state.isAlertShown)
            return true; // a picture of its own, which the toolbar shows
        if (m_cells == Cells::Failing)
            return cell.verdict == Verdict::Ok;
        return m_cells == Cells::Shown &&
               (cell.deviceId != m_device.id || !(cell.state == m_state));
    });
    return result;
}

MatrixResult PageExport::advised() const
{
    MatrixResult all = m_checked.result;
    proveAdvice(all, m_page, m_selection, *m_tables, QDate::currentDate());
    MatrixResult result = chosen();
    result.findings = all.findings;
    return result;
}

qsizetype PageExport::cellCount(Cells cells) const
{
    PageExport other = *this;
    other.m_cells = cells;
    return other.chosen().cells.size();
}

QString PageExport::refusal() const
{
    qsizetype most = m_checked.result.cells.size();
    if (m_kind == Kind::Sheet)
        most = ContactSheet::MostTiles;
    else if (m_kind == Kind::Gallery)
        most = PageGallery::MostPictures;
    else if (m_kind == Kind::Book)
        most = PageBook::MostSheets;
    const qsizetype cells = cellCount(m_cells);
    if (m_kind != Kind::Picture && m_kind != Kind::Report && cells == 0)
        return tr("There is no such cell.");
    return cells > most && m_kind != Kind::Picture && m_kind != Kind::Report
               ? tr("One file takes up to %1 cells, and these are %2.").arg(most).arg(cells)
               : QString();
}

Result<QByteArray> PageExport::bytes(const Progress &progress) const
{
    QByteArray bytes;
    switch (m_kind) {
    case Kind::Picture:
        bytes = picture();
        break;
    case Kind::Sheet:
        bytes = ContactSheet::png(m_page, chosen(), *m_tables, progress);
        break;
    case Kind::Book:
        bytes = PageBook::pdf(m_page, advised(), *m_tables, progress);
        break;
    case Kind::Gallery:
        bytes = PageGallery::html(m_page, chosen(), *m_tables, progress);
        break;
    case Kind::Report:
        bytes = report();
        break;
    }
    if (bytes.isEmpty() || !progress(1, 1))
        return Error{Error::Code::Cancelled, tr("The export was stopped; nothing was written.")};
    return bytes;
}

QByteArray PageExport::picture() const
{
    const PageLayout layout = layOut(m_page, m_device, m_state, *m_tables);
    const PagePicture picture{m_page, m_device, layout, *m_tables,
                              checkLayout(m_page, layout, *m_tables)};
    return m_format == QLatin1StringView("svg") ? toSvg(picture) : toPng(picture, m_scale);
}

QByteArray PageExport::report() const
{
    // Checked again: findings name the file that they stand in.
    CheckedPage checked = checkPage(m_page, m_selection, m_tables);
    checked.sdk = m_state.sdk;
    ReportOptions options;
    options.hasPictures = m_format == QLatin1StringView("html");
    options.baseFolder = m_folder;
    return CheckText::write({checked}, *m_tables, m_format, options, currentLanguage());
}

QStringList PageExport::stateOptions() const
{
    QStringList words;
    if (m_state.orientation == Orientation::Landscape)
        words << QStringLiteral("--orientation landscape");
    if (m_state.fontScale != 1.0)
        words << QStringLiteral("--font-scale %1").arg(m_state.fontScale);
    if (m_state.isDark)
        words << QStringLiteral("--dark on");
    if (m_state.isTicked)
        words << QStringLiteral("--ticked");
    if (m_state.isAlertShown)
        words << QStringLiteral("--alert");
    words << QStringLiteral("--sdk %1").arg(m_state.sdk.toString());
    if (m_state.build == Build::Release)
        words << QStringLiteral("--build release");
    return words;
}

QString PageExport::commandLine(const QString &fileName) const
{
    const auto quoted = [](const QString &text) {
        return QLatin1Char('\'') +
               QString(text).replace(QLatin1Char('\''), QStringLiteral("'\\''")) +
               QLatin1Char('\'');
    };
    if (m_page.sourceFile.isEmpty() || m_kind == Kind::Book || m_kind == Kind::Gallery ||
        (m_kind == Kind::Sheet && m_cells != Cells::All))
        return {};
    QStringList words{QStringLiteral("numauth"),
                      m_kind == Kind::Report ? QStringLiteral("check") : QStringLiteral("render"),
                      quoted(m_page.sourceFile)};
    if (m_kind == Kind::Sheet)
        words << QStringLiteral("--contact-sheet");
    if (m_kind == Kind::Report)
        words << QStringLiteral("--format %1").arg(m_format);
    if (m_kind == Kind::Picture)
        words << QStringLiteral("--device %1 --carrier %2")
                     .arg(m_device.id, carrierId(m_state.carrier));
    if (m_kind == Kind::Picture && m_format == QLatin1StringView("png"))
        words << QStringLiteral("--scale %1").arg(m_scale);
    words += stateOptions();
    words << QStringLiteral("--output") << quoted(fileName);
    return words.join(QLatin1Char(' '));
}

} // namespace numauth::ui
