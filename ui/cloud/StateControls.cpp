#include "ui/cloud/StateControls.h"

#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Label.h"

#include <QEvent>
#include <QFileDialog>
#include <QJsonDocument>
#include <QPushButton>
#include <QVBoxLayout>

namespace numauth::ui {

StateControls::StateControls(sandbox::SandboxServer &sandbox, QWidget *parent)
    : QWidget(parent), m_sandbox(sandbox), m_words(new Label({}, TextSize::Small, Tone::Muted)),
      m_save(new QPushButton), m_restore(new QPushButton), m_reset(new QPushButton)
{
    m_save->setObjectName(QStringLiteral("cloud.sandbox.save"));
    m_restore->setObjectName(QStringLiteral("cloud.sandbox.restore"));
    m_reset->setObjectName(QStringLiteral("cloud.sandbox.reset"));
    m_words->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton *button : {m_save, m_restore, m_reset}) {
        setSmallButton(button);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_words);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_save, &QPushButton::clicked, this, &StateControls::chooseToSave);
    connect(m_restore, &QPushButton::clicked, this, &StateControls::chooseToRestore);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_sandbox.reset(); });
    retranslate();
}

Result<> StateControls::save(const QString &file) const
{
    return AtomicFile::write(file, QJsonDocument(m_sandbox.snapshot()).toJson(), true);
}

Result<> StateControls::restore(const QString &file)
{
    const Result<QByteArray> bytes = AtomicFile::read(file);
    if (!bytes)
        return bytes.error();
    const Result<QJsonObject> snapshot = JsonReader::parseObject(*bytes, file);
    return snapshot ? m_sandbox.restore(*snapshot) : Result<>(snapshot.error());
}

void StateControls::chooseToSave()
{
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save the sandbox's state"), QStringLiteral("sandbox.json"), tr("State (*.json)"));
    if (file.isEmpty())
        return;
    if (const Result<> saved = save(file); !saved)
        emit failed(saved.error());
    else
        emit statusMessage(tr("State written."));
}

void StateControls::chooseToRestore()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Restore the sandbox's state"), {},
                                                      tr("State (*.json)"));
    if (file.isEmpty())
        return;
    if (const Result<> restored = restore(file); !restored)
        emit failed(restored.error());
    else
        emit statusMessage(tr("The sandbox is as it was when the state was written."));
}

void StateControls::retranslate()
{
    m_words->setText(tr("Tokens, codes, schemes, the clock, statistics: all that the sandbox "
                        "remembers, as one file to come back to."));
    m_save->setText(tr("Save…"));
    m_restore->setText(tr("Restore…"));
    m_reset->setText(tr("Forget tokens and log"));
}

void StateControls::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
