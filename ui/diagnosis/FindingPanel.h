#pragma once

#include "models/diagnosis/app/AppExamination.h"
#include "models/diagnosis/app/ProjectEdit.h"

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace numauth::ui {

/// One finding of the doctor whole: what is demanded and why, where the fault is, how to mend it,
/// the lines to copy, and for a project the lines written into its file, shown first.
class FindingPanel : public QScrollArea
{
    Q_OBJECT

public:
    /// The table must outlive the panel.
    explicit FindingPanel(const diagnosis::app::AppCheckTable &table, QWidget *parent = nullptr);

    void present(const Finding &finding, const diagnosis::app::AppFacts &facts);
    void clear();

signals:
    void statusMessage(const QString &text);
    /// Lines were written into the project: it must be checked again.
    void projectChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addHead();
    void addText(const QString &head, const QString &text);
    void addPlace();
    void addSnippet(const QString &snippet);
    void preview();
    void write();

    const diagnosis::app::AppCheckTable &m_table;
    QVBoxLayout *m_layout;
    /// Owns the actions of what is shown.
    QObject *m_actions = nullptr;
    std::optional<Finding> m_finding;
    diagnosis::app::AppFacts m_facts;
    std::optional<diagnosis::app::ProjectEdit> m_edit;
    QString m_refusal;
};

} // namespace numauth::ui
