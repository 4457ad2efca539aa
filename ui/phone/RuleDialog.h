#pragma once

#include "models/codes/CodeTable.h"
#include "models/codes/FaqTable.h"
#include "models/phone/PhoneRules.h"
#include "ui/widgets/Dialog.h"

namespace numauth::ui {

/// Why the phone answered so: the rule in words, what the service's FAQ says, how sure that is, and
/// the meaning of the code. Not modal.
class RuleDialog : public Dialog
{
    Q_OBJECT

public:
    /// \p rule is null where nothing special decided.
    RuleDialog(const phone::PhoneRule *rule, const codes::CodeRow *code, const codes::FaqTable &faq,
               QWidget *parent = nullptr);

    /// As it stands in the dialog, without marks.
    QString text() const;

private:
    QString m_html;
};

} // namespace numauth::ui
