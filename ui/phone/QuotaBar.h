#pragma once

#include "ui/phone/PhoneSession.h"

#include <QWidget>

namespace numauth::ui {

class Label;

/// How many unused tokens of the phone's carrier count against its limit, where a limit is known.
class QuotaBar : public QWidget
{
    Q_OBJECT

public:
    /// \p session must outlive the bar.
    explicit QuotaBar(PhoneSession &session, QWidget *parent = nullptr);

    void showQuota();
    Label *count() const { return m_count; }

private:
    PhoneSession &m_session;
    Label *m_title;
    Label *m_rule;
    QWidget *m_bar;
    Label *m_count;
};

} // namespace numauth::ui
