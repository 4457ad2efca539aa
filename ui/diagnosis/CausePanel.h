#pragma once

#include "ui/diagnosis/LogSession.h"

#include <QScrollArea>

class QVBoxLayout;

namespace numauth::ui {

class CauseCard;

/// The chain of the likeliest cause, the ranked causes, and the codes of this log explained.
class CausePanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit CausePanel(const codes::CodeTable &codes, QWidget *parent = nullptr);

    /// \p faults of an app that was checked stand beside the causes that they point at.
    void present(const ExplainedLog &explained, const QList<Finding> &faults = {});
    /// Says that there is no log.
    void clear();
    /// Unfolds the cause \p index and scrolls to it.
    void openCause(int index);

signals:
    void lineChosen(int line);
    void findingChosen(const numauth::Finding &finding);
    void statusMessage(const QString &text);
    void reproduceRequested(const QString &ruleId);

private:
    void removeAll();
    QWidget *makeCodes(const diagnosis::LogEvents &log);

    const codes::CodeTable &m_codes;
    QVBoxLayout *m_layout;
    QList<CauseCard *> m_cards;
};

} // namespace numauth::ui
