#pragma once

#include "models/consent/fix/LegalRange.h"
#include "ui/consent/InspectorModel.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

class QTreeView;
class QToolButton;

namespace numauth::ui {

class DockHead;
class Label;
class SearchField;

/// The inspector: search, the attributes of the selected view, what the current one means and
/// how far it may go on all devices.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(PageSession &session, QWidget *parent = nullptr);
    ~InspectorPanel() override;

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
    void forgetRange();
    void askRange(const QString &attributeId);
    void findRange();
    void showRange();
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
    Label *m_helpRange;
    QString m_rangeOf; ///< the attribute whose legal range is shown or being found
    QTimer m_rangeDelay;
    QFutureWatcher<std::optional<consent::LegalRange>> m_range;
};

} // namespace numauth::ui
