#include "ui/evidence/SaveEvidenceDialog.h"

#include "models/base/AtomicFile.h"
#include "ui/evidence/EvidenceView.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

constexpr int typingPauseMs = 300;

} // namespace

SaveEvidenceDialog::SaveEvidenceDialog(const evidence::EvidenceRequest &whole,
                                       const diagnosis::LogTables &tables, QWidget *parent)
    : Dialog(parent), m_whole(whole), m_session(tables),
      m_workspace(
          addChoice("evidence.workspace", tr("Workspace"), !whole.workspaceFolder.isEmpty())),
      m_log(addChoice("evidence.log", tr("Log"), !whole.log.isEmpty())),
      m_app(addChoice("evidence.app", tr("App checks"), !whole.doctor.isEmpty())),
      m_phone(addChoice("evidence.phone", tr("Phone"), whole.phone.has_value())),
      m_answers(addChoice("evidence.answers", tr("Answers"), !whole.answers.isEmpty())),
      m_note(new QLineEdit(whole.note)), m_view(new EvidenceView),
      m_problem(new Label({}, TextSize::Small, Tone::Refuse)), m_save(new QPushButton(tr("Save…")))
{
    setObjectName(QStringLiteral("evidence.saveDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save an evidence file"));
    resize(1040, 580);
    layOut();
    connect(&m_session, &EvidenceSession::ready, this, &SaveEvidenceDialog::showFile);
    connect(&m_session, &EvidenceSession::failed, this, &SaveEvidenceDialog::showError);
    collect();
}

QCheckBox *SaveEvidenceDialog::addChoice(const char *name, const QString &text, bool isThere)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(QString::fromLatin1(name));
    box->setChecked(isThere);
    connect(box, &QCheckBox::toggled, this, &SaveEvidenceDialog::collect);
    if (isThere)
        m_choices << box;
    else
        box->setParent(this);
    box->setVisible(isThere);
    return box;
}

void SaveEvidenceDialog::layOut()
{
    auto *choices = new QHBoxLayout;
    choices->setSpacing(18);
    for (QCheckBox *choice : std::as_const(m_choices))
        choices->addWidget(choice);
    choices->addStretch();
    m_note->setObjectName(QStringLiteral("evidence.note"));
    m_note->setPlaceholderText(tr("What was seen, and what was expected"));
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(typingPauseMs);
    connect(m_note, &QLineEdit::textEdited, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, &SaveEvidenceDialog::collect);
    m_problem->setObjectName(QStringLiteral("evidence.problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_save->setObjectName(QStringLiteral("evidence.save"));
    m_save->setEnabled(false);
    setButtonKind(m_save, ButtonKind::Primary);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    connect(m_save, &QPushButton::clicked, this, &SaveEvidenceDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(choices);
    layout->addWidget(new FormRow(tr("Note"), m_note));
    layout->addWidget(m_view, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
}

evidence::EvidenceRequest SaveEvidenceDialog::request() const
{
    evidence::EvidenceRequest request = m_whole;
    request.note = m_note->text().trimmed();
    if (!m_workspace->isChecked())
        request.workspaceFolder.clear();
    if (!m_log->isChecked())
        request.log.clear();
    if (!m_app->isChecked()) {
        request.doctor.clear();
        request.known.clear();
    }
    if (!m_phone->isChecked())
        request.phone.reset();
    if (!m_answers->isChecked())
        request.answers = {};
    return request;
}

void SaveEvidenceDialog::collect()
{
    m_save->setEnabled(false);
    m_session.collect(request());
}

void SaveEvidenceDialog::showFile(const evidence::EvidenceFile &file)
{
    m_file = file;
    m_problem->hide();
    m_view->present(file);
    m_save->setEnabled(true);
    emit previewed();
}

void SaveEvidenceDialog::showError(const Error &error)
{
    m_file.reset();
    m_view->clear();
    m_problem->setText(error.message);
    m_problem->show();
    emit previewed();
}

void SaveEvidenceDialog::chooseFile()
{
    const QString name = m_whole.created.toString(QStringLiteral("'case'-yyyyMMdd-HHmm'.zip'"));
    const QString path = QFileDialog::getSaveFileName(this, tr("Save an evidence file"), name,
                                                      tr("Evidence files (*.zip)"));
    if (path.isEmpty())
        return;
    if (const Result<> written = saveTo(path); !written)
        m_problem->setText(written.error().message);
    m_problem->setVisible(!m_problem->text().isEmpty());
}

Result<> SaveEvidenceDialog::saveTo(const QString &path)
{
    if (!m_file)
        return Error{Error::Code::Usage, tr("There is nothing to save.")};
    const auto written = AtomicFile::write(path, m_file->toZip());
    if (!written)
        return written.error();
    emit saved(path);
    accept();
    return {};
}

} // namespace numauth::ui
