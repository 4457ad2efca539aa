#include "ui/evidence/OpenEvidenceDialog.h"

#include "ui/evidence/EvidenceView.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

/// When, where and with what the case was packed.
QString aboutText(const QJsonObject &manifest)
{
    const auto text = [](const QJsonObject &object, const char *key) {
        return object.value(QLatin1StringView(key)).toString();
    };
    const QJsonObject versions = manifest.value(QStringLiteral("versions")).toObject();
    QStringList parts{text(manifest, "created"), text(manifest, "device"),
                      QStringLiteral("numauth ") + text(versions, "numauth"),
                      text(versions, "system"), text(manifest, "note")};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

OpenEvidenceDialog::OpenEvidenceDialog(const QString &path, const QString &folder,
                                       const diagnosis::LogTables &tables, QWidget *parent)
    : Dialog(parent), m_session(tables), m_about(new Label({}, TextSize::Small, Tone::Muted)),
      m_view(new EvidenceView), m_folder(new QLineEdit(QDir::toNativeSeparators(folder))),
      m_problem(new Label({}, TextSize::Small, Tone::Refuse)),
      m_restore(new QPushButton(tr("Restore the case")))
{
    setObjectName(QStringLiteral("evidence.openDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open an evidence file"));
    resize(1040, 580);
    layOut();
    connect(&m_session, &EvidenceSession::ready, this, &OpenEvidenceDialog::showFile);
    connect(&m_session, &EvidenceSession::failed, this, [this](const Error &error) {
        showProblem(error.message);
        emit previewed();
    });
    m_session.read(path);
}

void OpenEvidenceDialog::layOut()
{
    m_about->setWordWrap(true);
    m_folder->setObjectName(QStringLiteral("evidence.folder"));
    m_problem->setObjectName(QStringLiteral("evidence.problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_restore->setObjectName(QStringLiteral("evidence.restore"));
    m_restore->setEnabled(false);
    setButtonKind(m_restore, ButtonKind::Primary);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    connect(m_restore, &QPushButton::clicked, this, &OpenEvidenceDialog::restore);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addWidget(m_view, 1);
    layout->addWidget(new FormRow(tr("New folder"), m_folder));
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
}

void OpenEvidenceDialog::showFile(const evidence::EvidenceFile &file)
{
    m_file = file;
    m_about->setText(aboutText(file.manifest()));
    m_view->present(file);
    m_restore->setEnabled(true);
    emit previewed();
}

void OpenEvidenceDialog::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
}

void OpenEvidenceDialog::restore()
{
    if (const Result<> done = restoreTo(QDir::fromNativeSeparators(m_folder->text())); !done)
        showProblem(done.error().message);
}

Result<> OpenEvidenceDialog::restoreTo(const QString &folder)
{
    if (!m_file)
        return Error{Error::Code::Usage, tr("The file could not be read.")};
    if (!QDir::isAbsolutePath(folder))
        return Error{Error::Code::Usage, tr("Give the whole path of a new folder.")};
    if (Result<> unpacked = m_file->restore(folder); !unpacked)
        return unpacked;
    emit restored(*m_file, folder);
    accept();
    return {};
}

} // namespace numauth::ui
