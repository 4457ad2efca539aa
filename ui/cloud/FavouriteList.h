#pragma once

#include "models/cloud/SavedCalls.h"
#include "ui/cloud/SidePane.h"

class QAction;
class QListWidget;

namespace numauth::ui {

/// Requests kept by name: filled in again by a double click, never sent by it. In the workspace's
/// `.numauth`; without a workspace for this session alone.
class FavouriteList : public SidePane
{
    Q_OBJECT

public:
    explicit FavouriteList(QWidget *parent = nullptr);

    Result<> openWorkspace(const QString &folder);
    const cloud::SavedCalls &calls() const { return m_calls; }
    Result<> keep(const QString &name, const cloud::Operation &operation,
                  const QMap<QString, QString> &parameters);

signals:
    void opened(const numauth::cloud::SavedCall &call);
    void failed(const numauth::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void renameCurrent();
    void removeCurrent();
    Result<> store();
    void fill();
    void retranslate();

    QString m_file;
    cloud::SavedCalls m_calls;
    QListWidget *m_list;
    Label *m_note;
    QAction *m_remove;
};

} // namespace numauth::ui
