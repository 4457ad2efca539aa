#include "ui/widgets/FormRow.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Label.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace numauth::ui {

namespace {
constexpr char wrongProperty[] = "numauthWrong";
} // namespace

FormRow::FormRow(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent), m_editor(editor),
      m_label(new Label(label, TextSize::Small, Tone::Muted, this)),
      m_message(new Label({}, TextSize::Small, Tone::Muted, this)),
      m_correction(new QPushButton(this))
{
    m_label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_label->setBuddy(editor);
    m_message->setWordWrap(true);
    setSmallButton(m_correction);
    auto *field = new QHBoxLayout;
    field->setSpacing(6);
    field->setObjectName(QStringLiteral("field"));
    field->addWidget(editor, 1);
    auto *message = new QHBoxLayout;
    message->setSpacing(8);
    message->addWidget(m_message, 1);
    message->addWidget(m_correction);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_label, 0, 0);
    grid->addLayout(field, 0, 1);
    grid->addLayout(message, 1, 1);
    grid->setColumnStretch(1, 1);
    m_label->setMinimumHeight(28);
    connect(m_correction, &QPushButton::clicked, this, &FormRow::correctionRequested);
    setLabel(label);
    clearError();
}

void FormRow::setLabel(const QString &label)
{
    m_label->setText(label);
    if (m_editor->accessibleName().isEmpty() || m_editor->property("numauthNamedByRow").toBool()) {
        m_editor->setAccessibleName(label);
        m_editor->setProperty("numauthNamedByRow", true);
    }
}

void FormRow::setLabelWidth(int width)
{
    if (width > 0)
        m_label->setFixedWidth(width);
    else
        m_label->setMaximumWidth(QWIDGETSIZE_MAX);
}

void FormRow::setError(const QString &sentence, const QString &correction)
{
    m_message->setTone(Tone::Refuse);
    m_message->setText(sentence);
    m_message->show();
    m_correction->setText(correction);
    m_correction->setAccessibleName(correction);
    m_correction->setVisible(!correction.isEmpty());
    m_editor->setAccessibleDescription(sentence);
    setIsWrong(m_editor, true);
}

void FormRow::clearError()
{
    m_message->setTone(Tone::Muted);
    m_message->setText(m_hint);
    m_message->setVisible(!m_hint.isEmpty());
    m_correction->hide();
    m_editor->setAccessibleDescription(m_hint);
    setIsWrong(m_editor, false);
}

bool FormRow::hasError() const
{
    return isWrong(m_editor);
}

void FormRow::setHint(const QString &hint)
{
    m_hint = hint;
    if (!hasError())
        clearError();
}

void FormRow::addWidget(QWidget *widget)
{
    if (auto *field = findChild<QHBoxLayout *>(QStringLiteral("field")))
        field->addWidget(widget);
}

void setIsWrong(QWidget *editor, bool isWrong)
{
    editor->setProperty(wrongProperty, isWrong);
    editor->update();
}

bool isWrong(const QWidget *editor)
{
    return editor && editor->property(wrongProperty).toBool();
}

} // namespace numauth::ui
