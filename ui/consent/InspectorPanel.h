#pragma once

#include "ui/consent/InspectorModel.h"

#include <QWidget>

class QTreeView;
class QToolButton;

namespace numauth::ui {

class DockHead;
class Label;
class SearchField;

/// The inspector: search, the attributes of the selected view, and what the current one means.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(PageSession &session, QWidget *parent = nullptr);

    InspectorModel *model() const { return m_model; }
    QTreeView *view() const { return m_view; }
    DockHead *head() const { return m_head; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    const consent::Attribute *describedAttribute() const;
    void showHelp();
    void showHead();
    void showRefusal(const QString &attributeId, const QString &sentence);

    PageSession &m_session;
    InspectorModel *m_model;
    DockHead *m_head;
    SearchField *m_search;
    QToolButton *m_changedOnly;
    QTreeView *m_view;
    QWidget *m_help;
    Label *m_helpTitle;
    Label *m_helpType;
    Label *m_helpNames;
    Label *m_helpText;
};

} // namespace numauth::ui
