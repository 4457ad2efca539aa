#include "models/base/AtomicFile.h"
#include "models/base/CsvTable.h"
#include "models/cloud/CallImport.h"
#include "ui/cloud/AnswerPanel.h"
#include "ui/cloud/CallForm.h"
#include "ui/cloud/CallSidebar.h"
#include "ui/cloud/CloudPlace.h"
#include "ui/cloud/SuiteList.h"
#include "ui/cloud/TokenFields.h"

#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputDialog>
#include <QKeyEvent>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr qint64 sniffed = 4096;
constexpr qint64 scenarioLimit = 16 * 1024 * 1024;

enum class DropKind { None, Har, Curl, Suite, Scenario, Rows };

/// By the name and the first bytes; the content is read when it is dropped.
DropKind kindOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return DropKind::None;
    const QByteArray start = file.read(sniffed);
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1StringView("har"))
        return DropKind::Har;
    if (suffix == QLatin1StringView("csv"))
        return DropKind::Rows;
    if (cloud::CallImport::isCurl(QString::fromUtf8(start.left(64))))
        return DropKind::Curl;
    if (suffix != QLatin1StringView("json"))
        return DropKind::None;
    const bool isScenario = start.contains("\"sandbox\"");
    if (start.contains("\"steps\"") || (start.contains("\"operation\"") && !isScenario))
        return DropKind::Suite;
    if (isScenario)
        return DropKind::Scenario;
    const bool isArchive = start.contains("\"entries\"") || start.contains("\"creator\"");
    return isArchive ? DropKind::Har : DropKind::None;
}

} // namespace

bool CloudPlace::canTake(const QString &path) const
{
    return kindOf(path) != DropKind::None;
}

QString CloudPlace::dropText(const QString &path) const
{
    const QString name = QFileInfo(path).fileName();
    switch (kindOf(path)) {
    case DropKind::Har:
        return tr("Fill the form with a call of %1").arg(name);
    case DropKind::Curl:
        return tr("Fill the form with the curl command in %1").arg(name);
    case DropKind::Suite:
        return tr("Open the suite %1").arg(name);
    case DropKind::Scenario:
        return tr("Set up the sandbox as the scenario %1 says").arg(name);
    case DropKind::Rows:
        return rowsSuite().isEmpty() ? tr("Fill the form with a row of %1").arg(name)
                                     : tr("Run %1 once for each row of %2")
                                           .arg(QFileInfo(rowsSuite()).fileName(), name);
    default:
        return {};
    }
}

void CloudPlace::take(const QStringList &paths)
{
    for (const QString &path : paths)
        takeFile(path);
}

void CloudPlace::takeFile(const QString &path)
{
    const DropKind kind = kindOf(path);
    if (kind == DropKind::Suite) {
        m_sidebar->showTab(CallSidebar::SuitesTab);
        m_sidebar->suites()->open(path);
        return;
    }
    if (kind == DropKind::Rows && !rowsSuite().isEmpty())
        return takeRows(path);
    const qint64 limit = kind == DropKind::Curl       ? cloud::CallImport::curlLimit
                         : kind == DropKind::Scenario ? scenarioLimit
                                                      : 64 * 1024 * 1024;
    const Result<QByteArray> bytes = AtomicFile::read(path, limit);
    if (!bytes)
        return report(bytes.error());
    const QString name = QFileInfo(path).fileName();
    if (kind == DropKind::Har)
        takeHar(*bytes, name);
    else if (kind == DropKind::Scenario)
        takeScenario(*bytes, name);
    else if (kind == DropKind::Rows)
        takeRow(*bytes, name);
    else
        takeCurl(QString::fromUtf8(*bytes));
}

/// The suite that rows are meant for: the chosen one while suites are shown.
QString CloudPlace::rowsSuite() const
{
    const SuiteList *suites = m_sidebar->suites();
    return suites->isVisible() ? suites->currentFile() : QString();
}

void CloudPlace::takeRows(const QString &path)
{
    const QString suite = rowsSuite();
    if (const Result<> set = cloud::CallSuite::setRowsFile(suite, path); !set)
        return report(set.error());
    m_sidebar->suites()->model()->reload();
    m_sidebar->suites()->open(suite);
    emit statusMessage(tr("%1 runs once for each row of %2 now.")
                           .arg(QFileInfo(suite).fileName(), QFileInfo(path).fileName()));
}

/// Columns are called as parameters are; the form is filled in and never sent.
void CloudPlace::takeRow(const QByteArray &bytes, const QString &name)
{
    const auto table = CsvTable::parse(bytes, name);
    if (!table)
        return report(table.error());
    QStringList unknown;
    for (const QString &column : table->columns()) {
        if (!m_operation->parameter(column))
            unknown << column;
    }
    if (unknown.size() == table->columns().size() || table->rows().isEmpty())
        return report({Error::Code::Malformed,
                       tr("%1 has no row with parameters of %2: the first line must name them.")
                           .arg(name, m_operation->name)});
    const int row = chooseRow(name, table->rows());
    if (row < 0)
        return;
    for (qsizetype column = 0; column < table->columns().size(); ++column)
        m_form->setValue(table->columns().at(column), table->rows().at(row).at(column));
    emit statusMessage(unknown.isEmpty()
                           ? tr("The form is filled in; nothing was sent.")
                           : tr("The form is filled in; %1 has no parameter %2.")
                                 .arg(m_operation->name, unknown.join(QStringLiteral(", "))));
}

/// -1: none.
int CloudPlace::chooseRow(const QString &name, const QList<QStringList> &rows)
{
    if (rows.size() == 1)
        return 0;
    constexpr qsizetype most = 1000;
    QStringList words;
    for (const QStringList &row : rows.first(std::min(rows.size(), most)))
        words << QStringLiteral("%1  %2").arg(words.size() + 1).arg(row.join(QStringLiteral(", ")));
    QInputDialog dialog(this);
    dialog.setObjectName(QStringLiteral("cloud.csv"));
    dialog.setWindowTitle(name);
    dialog.setLabelText(tr("Which row shall fill the form?"));
    dialog.setComboBoxItems(words);
    return dialog.exec() == QDialog::Accepted ? static_cast<int>(words.indexOf(dialog.textValue()))
                                              : -1;
}

void CloudPlace::takeScenario(const QByteArray &bytes, const QString &name)
{
    const auto scenario = sandbox::Scenario::read(bytes, name, m_errors);
    if (!scenario)
        return report(scenario.error());
    m_sandbox.apply(*scenario);
    emit statusMessage(tr("The sandbox is set up as %1 says.").arg(name));
}

void CloudPlace::takeHar(const QByteArray &bytes, const QString &name)
{
    const auto calls = cloud::CallImport::fromHar(bytes, name, m_operations);
    if (!calls)
        return report(calls.error());
    if (calls->size() == 1)
        return takeCall(calls->first());
    QStringList words;
    for (const cloud::ImportedCall &call : *calls)
        words << QStringLiteral("%1  %2").arg(words.size() + 1).arg(call.operation);
    QInputDialog dialog(this);
    dialog.setObjectName(QStringLiteral("cloud.har"));
    dialog.setWindowTitle(name);
    dialog.setLabelText(tr("Which call shall fill the form?"));
    dialog.setComboBoxItems(words);
    if (dialog.exec() == QDialog::Accepted)
        takeCall(calls->at(words.indexOf(dialog.textValue())));
}

void CloudPlace::takeCurl(const QString &text)
{
    const auto call = cloud::CallImport::fromCurl(text, m_operations);
    if (!call)
        return report(call.error());
    takeCall(*call);
}

/// Fills the form, and never sends.
void CloudPlace::takeCall(const cloud::ImportedCall &call)
{
    openThing(call.operation);
    for (const cloud::Parameter &parameter : m_operation->parameters)
        m_form->setValue(parameter.name, call.parameters.value(parameter.name));
    if (call.missing.isEmpty())
        emit statusMessage(tr("The form is filled in; nothing was sent."));
    else
        emit statusMessage(
            tr("The form is filled in but for %1.").arg(call.missing.join(QStringLiteral(", "))));
}

void CloudPlace::paste()
{
    takeCurl(QGuiApplication::clipboard()->text());
}

/// Outside of fields a pasted curl command fills the form.
void CloudPlace::keyPressEvent(QKeyEvent *event)
{
    const bool isCurl = event->matches(QKeySequence::Paste) &&
                        cloud::CallImport::isCurl(QGuiApplication::clipboard()->text());
    if (isCurl)
        paste();
    else
        Place::keyPressEvent(event);
}

} // namespace numauth::ui
