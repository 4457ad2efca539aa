#include "ui/consent/ExportDialog.h"

#include "models/base/AtomicFile.h"
#include "models/publish/StateWords.h"
#include "ui/consent/PhoneView.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DialogFoot.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace numauth::ui {

using Kind = PageExport::Kind;
using Cells = PageExport::Cells;

namespace {

constexpr QSize dialogSize(820, 560);
constexpr int formWidth = 420;
constexpr int labelWidth = 56;

QString formatWord(const QString &format)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("png"), QStringLiteral("PNG")},
        {QStringLiteral("svg"), QStringLiteral("SVG")},
        {QStringLiteral("pdf"), QStringLiteral("PDF")},
        {QStringLiteral("html"), QStringLiteral("HTML")},
        {QStringLiteral("json"), QStringLiteral("JSON")},
        {QStringLiteral("sarif"), QStringLiteral("SARIF 2.1.0")},
        {QStringLiteral("junit"), QStringLiteral("JUnit XML")}};
    if (format == QLatin1StringView("text"))
        return ExportDialog::tr("Plain text");
    if (format == QLatin1StringView("github"))
        return ExportDialog::tr("GitHub annotations");
    return names.value(format, format);
}

void name(QWidget *widget, const QString &objectName)
{
    widget->setObjectName(objectName);
}

} // namespace

ExportDialog::ExportDialog(PageSession &session, const QString &folder, QWidget *parent)
    : Dialog(parent), m_session(session), m_folder(folder), m_kind(new QComboBox),
      m_format(new QComboBox), m_cells(new QComboBox), m_scale(new QComboBox),
      m_note(new Label({}, TextSize::Small, Tone::Muted)),
      m_error(new Label({}, TextSize::Small, Tone::Refuse)),
      m_preview(new PhoneView(session.tables())),
      m_caption(new Label({}, TextSize::Small, Tone::Muted)), m_progress(new QProgressBar),
      m_command(new QPushButton(tr("Copy command"))), m_stop(new QPushButton(tr("Stop"))),
      m_save(new QPushButton(tr("Save as…")))
{
    setObjectName(QStringLiteral("consent.export"));
    setWindowTitle(tr("Export the page"));
    resize(dialogSize);
    auto *columns = new QHBoxLayout;
    columns->addWidget(makeForm());
    columns->addWidget(makePreview(), 1);
    layOutOverFoot(this, columns, makeFoot());
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExportDialog::kindChanged);
    for (QComboBox *box : {m_format, m_cells, m_scale})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ExportDialog::finish);
    kindChanged();
    m_kind->setFocus();
}

ExportDialog::~ExportDialog()
{
    stop();
    m_watcher.waitForFinished();
}

QWidget *ExportDialog::makeForm()
{
    name(m_kind, QStringLiteral("consent.export.kind"));
    name(m_format, QStringLiteral("consent.export.format"));
    name(m_cells, QStringLiteral("consent.export.cells"));
    name(m_scale, QStringLiteral("consent.export.scale"));
    name(m_error, QStringLiteral("consent.export.error"));
    for (const auto &[word, kind] :
         {std::pair(tr("Picture of the phone on the canvas"), Kind::Picture),
          std::pair(tr("Contact sheet of many phones"), Kind::Sheet),
          std::pair(tr("PDF, one sheet a phone with its findings"), Kind::Book),
          std::pair(tr("HTML gallery that can be searched"), Kind::Gallery),
          std::pair(tr("Report of the check"), Kind::Report)})
        m_kind->addItem(word, static_cast<int>(kind));
    const PageExport sizes(m_session, m_folder);
    for (const auto &[word, cells] : {std::pair(tr("All cells"), Cells::All),
                                      std::pair(tr("Only those with findings"), Cells::Failing),
                                      std::pair(tr("The one on the canvas"), Cells::Shown)})
        m_cells->addItem(QStringLiteral("%1 · %2").arg(word).arg(sizes.cellCount(cells)),
                         static_cast<int>(cells));
    for (int scale : {1, 2, 3, 4})
        m_scale->addItem(QStringLiteral("%1×").arg(scale), scale);
    m_scale->setCurrentIndex(1);
    m_note->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *pane = new Pane(Pane::Ground::Surface);
    pane->setFixedWidth(formWidth);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    m_cellsRow = new FormRow(tr("Phones"), m_cells);
    m_scaleRow = new FormRow(tr("Size"), m_scale);
    for (FormRow *row : {new FormRow(tr("What"), m_kind), new FormRow(tr("Format"), m_format),
                         m_cellsRow, m_scaleRow}) {
        row->setLabelWidth(labelWidth);
        layout->addWidget(row);
    }
    layout->addWidget(m_note);
    layout->addWidget(m_error);
    layout->addStretch();
    return pane;
}

QWidget *ExportDialog::makePreview()
{
    auto *pane = new Pane(Pane::Ground::Desk);
    m_preview->setAccessibleName(tr("The phone on the canvas"));
    m_preview->showCell(m_session.page(), &m_session.device(), m_session.state());
    m_caption->setWordWrap(true);
    m_caption->setAlignment(Qt::AlignCenter);
    name(m_caption, QStringLiteral("consent.export.caption"));
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_caption);
    return pane;
}

QWidget *ExportDialog::makeFoot()
{
    name(m_save, QStringLiteral("consent.export.save"));
    name(m_stop, QStringLiteral("consent.export.stop"));
    name(m_command, QStringLiteral("consent.export.command"));
    name(m_progress, QStringLiteral("consent.export.progress"));
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_stop->hide();
    m_save->setDefault(true);
    auto *foot = new DialogFoot(this, m_save);
    foot->addAtLeft(m_command);
    foot->addAtLeft(m_progress, 1);
    foot->addAtLeft(m_stop);
    connect(m_command, &QPushButton::clicked, this, &ExportDialog::copyCommand);
    connect(m_stop, &QPushButton::clicked, this, &ExportDialog::stop);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askAndExport);
    return foot;
}

void ExportDialog::setKind(Kind kind, const QString &format)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    if (!format.isEmpty())
        m_format->setCurrentIndex(m_format->findData(format));
}

void ExportDialog::kindChanged()
{
    const auto kind = static_cast<Kind>(m_kind->currentData().toInt());
    m_format->clear();
    for (const QString &format : PageExport::formats(kind))
        m_format->addItem(formatWord(format), format);
    m_format->setEnabled(m_format->count() > 1);
    m_cellsRow->setVisible(kind != Kind::Picture && kind != Kind::Report);
    refresh();
}

PageExport ExportDialog::order() const
{
    PageExport order(m_session, m_folder);
    order.setKind(static_cast<Kind>(m_kind->currentData().toInt()),
                  m_format->currentData().toString());
    order.setCells(static_cast<Cells>(m_cells->currentData().toInt()));
    order.setScale(m_scale->currentData().toInt());
    return order;
}

void ExportDialog::refresh()
{
    const PageExport chosen = order();
    const bool isPicture = chosen.kind() == Kind::Picture;
    m_scaleRow->setVisible(isPicture && chosen.format() == QLatin1StringView("png"));
    m_caption->setText(isPicture ? publish::simulatedCaption(m_session.device(), m_session.state(),
                                                             currentLanguage())
                                 : publish::simulatedCondition(m_session.matrix()).text());
    const QString refusal = chosen.refusal();
    m_note->setText(refusal.isEmpty()
                        ? tr("The words under the phone stand on what is saved: it is a "
                             "simulation, and of which devices, carriers and SDK.")
                        : refusal);
    m_save->setEnabled(refusal.isEmpty() && !isRunning());
    m_command->setVisible(!chosen.commandLine(suggestedName()).isEmpty());
}

QString ExportDialog::suggestedName() const
{
    QString name = m_session.page().name;
    for (QChar &letter : name) {
        if (QStringLiteral("/\\:*?\"<>|").contains(letter))
            letter = QLatin1Char('_');
    }
    return QStringLiteral("%1.%2").arg(name, order().suffix());
}

void ExportDialog::askAndExport()
{
    const QString start =
        QDir(m_folder.isEmpty() ? QDir::homePath() : m_folder).filePath(suggestedName());
    const QString path = QFileDialog::getSaveFileName(this, windowTitle(), start);
    if (!path.isEmpty())
        exportTo(path);
}

void ExportDialog::exportTo(const QString &path)
{
    if (isRunning() || !m_save->isEnabled())
        return;
    m_path = path;
    m_error->hide();
    m_isStopped = std::make_shared<std::atomic_bool>(false);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_stop->show();
    m_save->setEnabled(false);
    m_watcher.setFuture(
        QtConcurrent::run([order = order(), path, stopped = m_isStopped, this]() -> Result<> {
            const auto progress = [&stopped, this](int done, int all) {
                QMetaObject::invokeMethod(m_progress, [this, done, all] {
                    m_progress->setRange(0, all);
                    m_progress->setValue(done);
                });
                return !stopped->load();
            };
            const Result<QByteArray> bytes = order.bytes(progress);
            return bytes ? AtomicFile::write(path, *bytes) : Result<>(bytes.error());
        }));
}

void ExportDialog::stop()
{
    if (m_isStopped)
        m_isStopped->store(true);
}

void ExportDialog::finish()
{
    m_progress->hide();
    m_stop->hide();
    const Result<> done = m_watcher.result();
    if (!done) {
        m_error->setText(done.error().message);
        m_error->show();
        refresh();
        return;
    }
    emit exported(m_path);
    accept();
}

void ExportDialog::copyCommand()
{
    QGuiApplication::clipboard()->setText(order().commandLine(suggestedName()));
}

} // namespace numauth::ui
