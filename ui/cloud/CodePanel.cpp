#include "ui/cloud/CodePanel.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/Label.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHash>
#include <QPushButton>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

CodeLanguage languageOf(const QString &id)
{
    static const QHash<QString, CodeLanguage> languages{
        {QStringLiteral("curl"), CodeLanguage::Shell},
        {QStringLiteral("cli"), CodeLanguage::Shell},
        {QStringLiteral("java"), CodeLanguage::Java},
        {QStringLiteral("python"), CodeLanguage::Python},
        {QStringLiteral("go"), CodeLanguage::Go},
        {QStringLiteral("node"), CodeLanguage::JavaScript},
        {QStringLiteral("php"), CodeLanguage::Php},
        {QStringLiteral("csharp"), CodeLanguage::CSharp}};
    return languages.value(id, CodeLanguage::Plain);
}

} // namespace

CodePanel::CodePanel(QWidget *parent)
    : QWidget(parent), m_samples(cloud::CodeSample::open()), m_language(new QComboBox),
      m_copy(new QPushButton), m_needs(new Label({}, TextSize::Small, Tone::Muted)),
      m_code(new CodeView)
{
    m_language->setObjectName(QStringLiteral("cloud.code.language"));
    m_code->setObjectName(QStringLiteral("cloud.code"));
    m_copy->setObjectName(QStringLiteral("cloud.code.copy"));
    m_code->setFrameShape(QFrame::NoFrame);
    m_needs->setWordWrap(true);
    setSmallButton(m_copy);
    if (m_samples) {
        for (const cloud::SampleLanguage &language : m_samples->languages())
            m_language->addItem(language.label, language.id);
    }
    auto *head = new QHBoxLayout;
    head->addWidget(m_language);
    head->addStretch();
    head->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 14);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_needs);
    layout->addWidget(m_code, 1);
    connect(m_language, &QComboBox::currentIndexChanged, this, &CodePanel::fill);
    connect(m_copy, &QPushButton::clicked, this, &CodePanel::copy);
    retranslate();
}

void CodePanel::show(const cloud::ApiRequest &request, const cloud::Operation &operation)
{
    m_request = request;
    m_operation = &operation;
    fill();
}

Result<QString> CodePanel::curl(const cloud::ApiRequest &request,
                                const cloud::Operation &operation) const
{
    if (!m_samples)
        return m_samples.error();
    return m_samples->write(QStringLiteral("curl"), request, operation, currentLanguage());
}

void CodePanel::copy() const
{
    QGuiApplication::clipboard()->setText(m_code->toPlainText());
}

QString CodePanel::languageName() const
{
    return m_language->currentText();
}

void CodePanel::fill()
{
    if (!m_samples) {
        m_needs->setText(m_samples.error().message);
        return;
    }
    const QString id = m_language->currentData().toString();
    for (const cloud::SampleLanguage &language : m_samples->languages()) {
        if (language.id == id)
            m_needs->setText(language.needs.text());
    }
    m_code->setLanguage(languageOf(id));
    if (!m_request)
        return;
    const auto code = m_samples->write(id, *m_request, *m_operation, currentLanguage());
    m_code->setCode(code ? *code : code.error().message);
}

void CodePanel::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_language->setAccessibleName(tr("Language"));
    m_code->setAccessibleName(tr("Code"));
    fill();
}

void CodePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
