// The key of the shown scheme and when it becomes usable.
#include "ui/scheme/SchemeDetail.h"
#include "ui/vault/SecretField.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace numauth::ui {

/// The key itself, behind the reference that stands above it.
void SchemeDetail::addKeyRow()
{
    if (m_row->scheme->keyReference.isEmpty())
        return;
    auto *field = new SecretField(m_vault, m_clipboard);
    field->setObjectName(QStringLiteral("scheme.key"));
    field->setReference(m_row->scheme->keyReference, m_folder);
    connect(field, &SecretField::unlockRequested, this, &SchemeDetail::unlockRequested);
    connect(field, &SecretField::failed, this, &SchemeDetail::failed);
    auto *row = new FormRow(tr("Key"), field);
    row->setLabelWidth(labelWidth);
    m_form->addWidget(row);
}

/// A chip for each carrier, or a clock that counts down.
void SchemeDetail::addActivationRow()
{
    auto *box = new QWidget;
    auto *chips = new QHBoxLayout(box);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(8);
    for (int index = 0; index < m_activation.marks().size(); ++index) {
        m_carriers << new Chip;
        chips->addWidget(m_carriers.last());
    }
    m_activationText = new Label({}, TextSize::Small, Tone::Muted);
    m_activationText->setObjectName(QStringLiteral("scheme.activation"));
    m_activationText->setElides(true);
    chips->addWidget(m_activationText, 1);
    auto *row = new FormRow(tr("Activation"), box);
    row->setLabelWidth(labelWidth);
    m_form->addWidget(row);
    setActivation(m_activation);
}

void SchemeDetail::setActivation(const Activation &activation)
{
    m_activation = activation;
    if (!m_activationText)
        return;
    const QString date = activation.created().toLocalTime().toString(QStringLiteral("MM-dd HH:mm"));
    m_activationText->setText(!activation.isKnown() ? tr("not known: nobody has recorded when the "
                                                         "key was created")
                                                    : tr("created %1").arg(date));
    m_activationText->parentWidget()->setToolTip(activation.rules());
    const MarkedTexts marks = activation.marks();
    for (int index = 0; index < m_carriers.size(); ++index) {
        const bool isWaiting = index == 0 && activation.isWaiting();
        m_carriers.at(index)->setVisible(activation.isKnown());
        m_carriers.at(index)->setLook(
            isWaiting ? ChipLook{activation.countdown(), ChipLook::Shape::Tinted,
                                 Verdict::Information, false, QStringLiteral("clock")}
                      : ChipLook{marks.at(index).text, ChipLook::Shape::Tinted,
                                 marks.at(index).verdict, true});
    }
}

} // namespace numauth::ui
