#pragma once

#include "ui/diagnosis/LogSession.h"

#include <QWidget>

class QAction;

namespace numauth::ui {

class CodeView;
class SegmentedGroup;

/// The text for the vendor's support, in Chinese or English.
class TicketPanel : public QWidget
{
    Q_OBJECT

public:
    /// \p texts must outlive the panel.
    explicit TicketPanel(const diagnosis::CaseTexts &texts, QWidget *parent = nullptr);

    /// \p checked: what was looked at by hand.
    void present(const ExplainedLog &explained, const QList<LocalText> &checked = {});
    /// What is known besides the log, by the names of diagnosis::LogEvent::facts.
    void setKnown(const QHash<QString, QString> &known);
    QString text() const;

signals:
    void statusMessage(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void copy();
    void retranslate();

    const diagnosis::CaseTexts &m_texts;
    ExplainedLog m_explained;
    QList<LocalText> m_checked;
    QHash<QString, QString> m_known;
    SegmentedGroup *m_language;
    CodeView *m_view;
    QAction *m_copy;
};

} // namespace numauth::ui
